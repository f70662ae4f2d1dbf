using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Documents;

/// <summary>Makes the documents of a copy of a plan, and says what can be chosen for it.</summary>
public static class Copies
{
    /// <summary>The title of the page that shows where the people of a plan stand.</summary>
    public const string PeopleTitle = "The people in this plan";

    /// <summary>The worksheets that an audience can have at all, in the plan's order: for a solicitor those with a diary.</summary>
    public static IReadOnlyList<OpenWorksheet> Offered(IReadOnlyList<OpenWorksheet> all, CopyAudience audience) =>
        [.. all.Where(open => CopyChoice.For(audience).Includes(open.Worksheet))];

    /// <summary>
    /// The sections of a worksheet that stand in such a copy and so can be left out of it, in order, those left out already among them.
    /// </summary>
    public static IReadOnlyList<Section> SectionsOf(OpenWorksheet open, CopyChoice choice)
    {
        var shown = (choice with { SectionsLeftOut = [] }).Of(open);
        return Asked.Sections(shown.Worksheet, shown.Sheet);
    }

    /// <summary>
    /// The copy: a document for each worksheet of it, in the plan's order, and one with the people where the copy names any. A worksheet of which
    /// nothing is left is no document.
    /// </summary>
    /// <param name="all">The worksheets of the plan.</param>
    /// <param name="numbers">The numbers that hold for the plan.</param>
    /// <param name="choice">What the copy shows.</param>
    /// <param name="reviewBy">When the plan is to be looked at again; a solicitor's copy does not say it.</param>
    public static IReadOnlyList<PlanDocument> Of(IReadOnlyList<OpenWorksheet> all, HelpNumbers numbers, CopyChoice choice, DateOnly? reviewBy)
    {
        var review = choice.Audience == CopyAudience.Solicitor ? null : reviewBy;
        var documents = Included(all, choice)
            .Where(open => SectionsLeft(open, choice))
            .Select(open => PlanDocumentBuilder.Build(open.Pack, open.Worksheet, open.Sheet, numbers, choice, review));
        return [.. documents, .. People(all, choice) is { } people ? new[] { people } : []];
    }

    /// <summary>Where everyone named in a copy stands, or null when it names nobody or is a solicitor's.</summary>
    public static PlanDocument? People(IReadOnlyList<OpenWorksheet> all, CopyChoice choice)
    {
        var included = Included(all, choice).ToList();
        var map = PeopleMap.Of([.. included.Select(choice.Of)]);
        return map.IsEmpty || choice.Audience == CopyAudience.Solicitor
            ? null
            : new PlanDocument(PeopleTitle, included[0].Pack.Language, PlanDocumentBuilder.FilledFooter,
                [new HeadingBlock(2, PlanDocumentBuilder.PicturesTitle), .. PictureTables.Blocks(map)]);
    }

    private static IEnumerable<OpenWorksheet> Included(IReadOnlyList<OpenWorksheet> all, CopyChoice choice) => all.Where(open => choice.Includes(open.Worksheet));

    private static bool SectionsLeft(OpenWorksheet open, CopyChoice choice)
    {
        var shown = choice.Of(open);
        return Asked.Sections(shown.Worksheet, shown.Sheet).Count > 0;
    }
}
