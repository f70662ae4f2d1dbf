using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the blank sheets that are printed of a worksheet.</summary>
internal static class HandoutReader
{
    private const string Key = "handouts";

    /// <summary>The worksheet with its hand-outs: those it names, or itself.</summary>
    public static Worksheet Read(Fields fields, Worksheet worksheet, PackDraft draft)
    {
        if (!fields.Has(Key))
        {
            draft.SheetNames.Add(new SheetName(fields.SpotOf("id"), SheetSort.Worksheet, worksheet.Id));
            return worksheet;
        }

        return worksheet with { Handouts = [.. fields.Pieces(Key, "A hand-out", required: true).Select(handout => Handout(handout, worksheet, draft))] };
    }

    private static Handout Handout(Fields fields, Worksheet worksheet, PackDraft draft)
    {
        var name = fields.Text("name");
        if (name.Length > 0 && !IdShape.Fits(name))
        {
            fields.Report("name", $"The name '{name}' cannot be used: {IdShape.Advice}.");
        }

        draft.SheetNames.Add(new SheetName(fields.SpotOf("name"), SheetSort.Handout, name));

        // Some sections of a worksheet are not the worksheet, and under its title they would be taken for it.
        var handout = fields.Has("sections")
            ? new Handout(
                name, fields.Text("title"), fields.Text("summary"),
                fields.Links("sections", (spot, to) => new SectionLink(spot, "sections", to)))
            : new Handout(name, fields.OptionalText("title") ?? worksheet.Title, fields.OptionalText("summary") ?? worksheet.Summary, []);
        fields.RefuseOtherKeys();
        return handout;
    }
}
