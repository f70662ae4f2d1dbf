namespace SafetyPlanner.Content.Tests;

/// <summary>Packs of a few lines, to be put beside each other.</summary>
internal static class SmallPack
{
    /// <summary>A pack with one guide.</summary>
    public static void WriteGuide(PackFolder folder, string id, string version, string guideId = "one")
    {
        WritePack(folder, id, version);
        folder.Write($"{id}/{version}/{guideId}.guide.yaml", $"id: {guideId}\ntitle: One\nsummary: One.\nparts:\n  - heading: One\n    text: One.\n");
    }

    /// <summary>A pack with one worksheet of one list question, <c>things</c>; more keys of that question may follow.</summary>
    public static void WriteWorksheet(PackFolder folder, string pack, string worksheetId, string more = "")
    {
        WritePack(folder, pack.Split('/')[0], pack.Split('/')[1]);
        folder.Write(
            $"{pack}/{worksheetId}.worksheet.yaml",
            $$"""
            id: {{worksheetId}}
            title: Things
            summary: Things.
            sections:
              - id: first
                title: First
                questions:
                  - id: things
                    kind: list
                    label: Things
                    prompt: What is there?
                    parts: [{id: what, label: What}]
                    {{more}}
                  - {id: why, kind: text, label: Why, prompt: Why?, parts: [{id: why, label: Why}]}

            """);
    }

    /// <summary>A pack with one region that has one number.</summary>
    public static void WriteRegion(PackFolder folder, string pack, string id, string number, string? within = null)
    {
        WritePack(folder, pack.Split('/')[0], pack.Split('/')[1]);
        folder.Write(
            $"{pack}/{id}.region.yaml",
            $"""
            id: {id}
            name: The {id}
            {(within is null ? "" : $"within: {within}")}
            lines:
              - kind: emergency
                name: Help
                number: {number}
                source: example.org
                checked: 2026-11-20

            """);
    }

    private static void WritePack(PackFolder folder, string id, string version) =>
        folder.Write($"{id}/{version}/pack.yaml", $"id: {id}\nversion: {version}\nlanguage: en\ncredits:\n  - title: A\n    source: B\n");
}
