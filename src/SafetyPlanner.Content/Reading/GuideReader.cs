using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads guides, and the parts that guides and introductions are made of.</summary>
internal static class GuideReader
{
    public static Guide Read(Fields fields, PackDraft draft)
    {
        // Worksheets and guides share their ids, so that a place in the coverage means one thing.
        var id = fields.Id("worksheet or guide", "pack");
        fields.Covers(id);
        draft.SheetNames.Add(new SheetName(fields.SpotOf("id"), SheetSort.Guide, id));
        var guide = new Guide(id, fields.Text("title"), fields.Text("summary"), Parts(fields, "parts", id, required: true));
        fields.RefuseOtherKeys();
        return guide;
    }

    /// <summary>The parts under this key; the first is covered as <c>place/1</c>, its first point as <c>place/1/1</c>.</summary>
    public static IReadOnlyList<GuidePart> Parts(Fields fields, string key, string place, bool required) =>
        [.. fields.Pieces(key, "A part to read", required).Select((part, index) => Part(part, Below(place, index)))];

    private static GuidePart Part(Fields fields, string place)
    {
        fields.Covers(place);
        if (!fields.Has("text") && !fields.Has("points"))
        {
            fields.Report("heading", "A part to read has neither 'text' nor 'points': add one of them.");
        }

        var part = new GuidePart(
            fields.Text("heading"),
            fields.Texts("text"),
            [.. fields.Pieces("points", "A point", required: false).Select((point, index) => Point(point, Below(place, index)))]);
        fields.RefuseOtherKeys();
        return part;
    }

    private static GuidePoint Point(Fields fields, string place)
    {
        fields.Covers(place);
        var point = new GuidePoint(fields.Text("text"), fields.Links("guides", (spot, to) => new GuideLink(spot, "guides", to)))
        {
            Worksheets = fields.OuterLinks("worksheets"),
        };
        fields.RefuseOtherKeys();
        return point;
    }

    private static string Below(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}/{index + 1}");
}
