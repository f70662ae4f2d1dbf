using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Documents;

/// <summary>
/// What a copy of a plan shows, and to whom. The audience gives a start; the owner may leave out more or less, except that a solicitor's copy holds
/// the diary and nothing else, whatever is chosen.
/// </summary>
/// <param name="Audience">What whoever gets it is to the owner.</param>
public sealed record CopyChoice(CopyAudience Audience)
{
    /// <summary>What is taken out wherever it is written in a part that is marked for it.</summary>
    public IReadOnlyCollection<Reveal> LeftOut { get; init; } = [];

    /// <summary>The sections that are left out, each as <c>worksheet/section</c>.</summary>
    public IReadOnlyCollection<string> SectionsLeftOut { get; init; } = [];

    /// <summary>Ids of the worksheets in the copy; null for every one that the audience may have.</summary>
    public IReadOnlyCollection<string>? Worksheets { get; init; }

    /// <summary>The owner's own copy, with everything in it.</summary>
    public static CopyChoice Whole { get; } = For(CopyAudience.Owner);

    /// <summary>What a copy for this audience shows before the owner changes anything.</summary>
    public static CopyChoice For(CopyAudience audience) => new(audience)
    {
        LeftOut = audience switch
        {
            CopyAudience.Advocate => [Reveal.CodeWords],
            CopyAudience.Ally => [Reveal.Locations, Reveal.CodeWords, Reveal.PeopleNotTold],
            _ => [],
        },
    };

    /// <summary>
    /// The same for a copy of this kind: the sheet for whoever waits is no use to them without the place and the sign, so both stand on it to begin with.
    /// </summary>
    public static CopyChoice For(CopyAudience audience, CopyKind kind) => (kind, audience) is (CopyKind.WaitingSheet, CopyAudience.Advocate or CopyAudience.Ally)
        ? new CopyChoice(audience) { LeftOut = [Reveal.PeopleNotTold] }
        : For(audience);

    /// <summary>True when a copy of a worksheet holds all that the owner's does.</summary>
    public bool ShowsAll => Audience != CopyAudience.Solicitor && LeftOut.Count == 0 && SectionsLeftOut.Count == 0;

    /// <summary>True when the worksheet is part of the copy and the audience may have something of it.</summary>
    public bool Includes(Worksheet worksheet) =>
        (Worksheets is null || Worksheets.Contains(worksheet.Id))
        && (Audience != CopyAudience.Solicitor || worksheet.Questions.Any(question => question is DiaryQuestion));

    /// <summary>
    /// The worksheet and its answers with everything taken out that the copy does not show, so that whatever is made of them can't show it either.
    /// The same as handed in when nothing is left out.
    /// </summary>
    public OpenWorksheet Of(OpenWorksheet whole) => ShowsAll ? whole : new Redaction(whole, this).Made();

    /// <summary>
    /// The numbers that stand in the copy: those of the plan's regions, or none where locations are left out and in every solicitor's copy, because
    /// regions tell where somebody is and where they go.
    /// </summary>
    public HelpNumbers Of(HelpNumbers numbers) => Audience == CopyAudience.Solicitor || LeftOut.Contains(Reveal.Locations) ? HelpNumbers.None : numbers;

    internal bool Hides(string worksheetId, Section section) => SectionsLeftOut.Contains($"{worksheetId}/{section.Id}");

    internal bool Hides(Question question) => Audience == CopyAudience.Solicitor && question is not DiaryQuestion;

    /// <summary>
    /// True for a part that the copy does not show. Beside a name that is left out, what else is said of that person is left out too. The day of a
    /// note stays, because notes are read in its order.
    /// </summary>
    internal bool Hides(PartedQuestion question, Part part)
    {
        if (question is DiaryQuestion && part == question.Parts[0])
        {
            return false;
        }

        var beside = question is ListQuestion or MatchedQuestion && LeftOut.Contains(Reveal.PeopleNotTold)
            && question.Parts.Any(other => other.Person == PersonCircle.ShouldNotKnow);
        return beside || (part.Reveals is { } reveal && LeftOut.Contains(reveal));
    }
}
