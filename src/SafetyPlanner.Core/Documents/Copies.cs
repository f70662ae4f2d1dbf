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

    /// <summary>What somebody the plan is shared with is told of that page, who could take it for everyone.</summary>
    public const string PeopleOfShared = "Everyone named in the parts that are shared with you. There may be others, and people who should not know.";

    /// <summary>What stands at the foot of the paper of somebody the plan is shared with.</summary>
    public const string HoldersFooter = "Shared with you by its owner. Give it to nobody, and destroy it once it is not needed.";

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
    /// <param name="isHolders">True for a copy that somebody makes of what the owner shares with them.</param>
    public static IReadOnlyList<PlanDocument> Of(
        IReadOnlyList<OpenWorksheet> all, HelpNumbers numbers, CopyChoice choice, DateOnly? reviewBy, bool isHolders = false)
    {
        var review = choice.Audience == CopyAudience.Solicitor ? null : reviewBy;
        var documents = Included(all, choice)
            .Where(open => SectionsLeft(open, choice))
            .Select(open => PlanDocumentBuilder.Build(open.Pack, open.Worksheet, open.Sheet, numbers, choice, review));
        var people = People(all, choice);
        return isHolders
            ? [.. documents.Concat(people is null ? [] : [OfShared(people)]).Select(document => document with { Footer = HoldersFooter })]
            : [.. documents, .. people is null ? [] : new[] { people }];
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

    private static PlanDocument OfShared(PlanDocument people) => people with { Blocks = [new TextBlock(PeopleOfShared, TextTone.Body), .. people.Blocks] };

    private static IEnumerable<OpenWorksheet> Included(IReadOnlyList<OpenWorksheet> all, CopyChoice choice) => all.Where(open => choice.Includes(open.Worksheet));

    private static bool SectionsLeft(OpenWorksheet open, CopyChoice choice)
    {
        var shown = choice.Of(open);
        return Asked.Sections(shown.Worksheet, shown.Sheet).Count > 0;
    }
}
