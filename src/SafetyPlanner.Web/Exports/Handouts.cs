using System.Collections.Concurrent;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf;

namespace SafetyPlanner.Web.Exports;

/// <summary>The blank sheets that anyone may print. Each is made once and then served from memory: it holds nobody's words.</summary>
public sealed class Handouts(ContentLibrary library, PdfRenderer paper)
{
    private readonly ConcurrentDictionary<string, byte[]> made = new();

    /// <summary>All hand-outs in the order they are offered.</summary>
    public IReadOnlyList<Handout> All { get; } =
    [
        .. library.Packs.GroupBy(pack => pack.Id).Select(versions => versions.Last()).SelectMany(Of),
    ];

    /// <summary>The PDF of a hand-out, or null when there is none with this name.</summary>
    public byte[]? Find(string name) => All.FirstOrDefault(handout => handout.Name == name) is { } handout
        ? made.GetOrAdd(name, _ => paper.Render(handout.Document, PaperDefaults.A4))
        : null;

    private static IEnumerable<Handout> Of(ContentPack pack) =>
    [
        .. pack.Worksheets.Select(worksheet => new Handout(
            worksheet.Id + "-worksheet", worksheet.Title, Blanks.Unfilled.Fill(worksheet.Summary), HandoutBuilder.Build(pack, worksheet))),
        .. pack.Guides.Select(guide => new Handout(guide.Id, guide.Title, Blanks.Unfilled.Fill(guide.Summary), HandoutBuilder.Build(pack, guide))),
    ];
}

/// <summary>A blank sheet to print.</summary>
/// <param name="Name">Its name in the address, without the ending.</param>
/// <param name="Title">What it is called in the list.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Document">What stands on it.</param>
public sealed record Handout(string Name, string Title, string Summary, PlanDocument Document);
