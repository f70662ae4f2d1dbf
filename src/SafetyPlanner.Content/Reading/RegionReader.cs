using System.Globalization;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads one region with its help lines.</summary>
internal static partial class RegionReader
{
    public static Region Read(Fields fields, string file, PackDraft draft)
    {
        var id = fields.Id("region", "pack");
        var name = fields.Text("name");
        var within = fields.OptionalText("within");
        if (!string.IsNullOrEmpty(within))
        {
            draft.OuterLinks.Add(new OuterLink(fields.SpotOf("within"), "within", within));
        }

        // A region within a larger one may have no number of its own.
        var lines = fields.Find("lines") is ListNode { Entries.Count: 0 } or null && within is not null
            ? []
            : fields.Pieces("lines", "A help line", required: true).Select((line, index) => Line(line, string.Create(CultureInfo.InvariantCulture, $"{id}/{index + 1}")));
        var region = new Region(id, name, within, [.. lines]);
        fields.RefuseOtherKeys();
        draft.Regions[file] = region;
        draft.IdSpots[file] = fields.SpotOf("id");
        return region;
    }

    private static HelpLine Line(Fields fields, string place)
    {
        fields.Covers(place);
        fields.Required("kind");
        var line = new HelpLine(
            fields.Word<LineKind>("kind") ?? default,
            fields.Text("name"),
            fields.OptionalText("number"),
            fields.OptionalText("contact"),
            fields.OptionalText("hours"),
            fields.OptionalText("silent"),
            fields.OptionalText("note"),
            fields.Text("source"),
            Checked(fields));
        if (line.Number is null && line.Contact is null)
        {
            fields.Report("kind", "A help line has neither 'number' nor 'contact': add one of them.");
        }

        if (line.Hours is { } hours && !line.IsRoundTheClock && AlwaysShape().IsMatch(hours))
        {
            fields.Report("hours", $"'hours' is '{hours}': write exactly {HelpLine.Always} for a line that always answers, and anything else in 'note'.");
        }

        fields.RefuseOtherKeys();
        return line;
    }

    private static DateOnly Checked(Fields fields)
    {
        fields.Required("checked");
        return fields.Day("checked") ?? default;
    }

    // "24 hours", "24h" and "24/7 (free)" mean the same to a reader, but only one spelling is known to the app.
    [GeneratedRegex(@"^24\s*(/\s*7|-?\s*h)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AlwaysShape();
}
