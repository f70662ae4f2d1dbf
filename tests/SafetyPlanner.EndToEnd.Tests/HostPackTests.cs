namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>A host's own folder of packs: a corrected number and a worksheet of their own, without building anything.</summary>
public sealed class HostPackTests(Chromium chromium) : IDisposable
{
    private const string Number = "0800 555 0199";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("planner-packs-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task HostFolder_WithARegionAndAWorksheet_IsOfferedAtTheNextStart_AndRefusedWhileItIsWrong()
    {
        Write("pack.yaml", "id: ours\nversion: \"1\"\nlanguage: en\ncredits:\n  - title: Our lines\n    source: Our group\n");
        Write("gb-oxf.region.yaml", Region("domestic-abuse"));
        Write("visit.worksheet.yaml", Visit);
        await using var server = await AppServer.StartAsync("--Content:Folder", folder.FullName);
        var page = await chromium.OpenAsync();

        await page.GotoAsync(server.Address + "/numbers");
        var numbers = await page.Locator("main").TextContentAsync();
        await page.GotoAsync(server.Address + "/begin");
        var offered = await page.Locator("main").TextContentAsync();
        server.Kill();
        Write("gb-oxf.region.yaml", Region("domestic-abus"));
        var (exitCode, said) = await server.StartRefusedAsync();
        Write("gb-oxf.region.yaml", Region("domestic-abuse"));
        await server.RestartAsync();

        Assert.Contains(Number, numbers, StringComparison.Ordinal);
        Assert.DoesNotContain("0800 731 0055", numbers, StringComparison.Ordinal);
        Assert.Contains("0808 2000 247", numbers, StringComparison.Ordinal);
        Assert.Contains("Think about our visit", offered, StringComparison.Ordinal);
        Assert.Contains("Prepare a meeting with a person doing harm", offered, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"ours/1/gb-oxf\.region\.yaml:5: .*domestic-abuse", said);
    }

    private const string Visit =
        """
        id: our-visit
        title: Our visit
        summary: For our group.
        need: Think about our visit
        sections:
          - id: why
            title: Why
            questions:
              - id: reason
                kind: text
                label: The reason
                prompt: Why do we go?
                parts:
                  - id: reason
                    label: The reason
        """;

    private static string Region(string kind) =>
        $"""
        id: gb-oxf
        name: Oxfordshire
        within: gb-eng
        lines:
          - kind: {kind}
            name: Our line
            number: {Number}
            source: our own sign
            checked: 2026-11-01
        """;

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(folder.CreateSubdirectory("ours").CreateSubdirectory("1").FullName, name), text);
}
