using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Documents;

/// <summary>Makes the document of a filled worksheet. Pure: the same answers give the same document.</summary>
public static class PlanDocumentBuilder
{
    /// <summary>What stands at the foot of each filled page.</summary>
    public const string FilledFooter = "Keep this away from home, where nobody else finds it";

    /// <summary>What pictures are headed by.</summary>
    internal const string PicturesTitle = "At a glance";

    /// <summary>The worksheet as it is asked now: its answers, the state of its gate, the numbers that help and its pictures.</summary>
    /// <param name="pack">The pack of the worksheet.</param>
    /// <param name="worksheet">The worksheet.</param>
    /// <param name="sheet">Its answers.</param>
    /// <param name="numbers">The numbers that hold for the plan; they stand in the document as far as the copy shows them.</param>
    /// <param name="copy">What the copy shows; everything when null.</param>
    /// <param name="reviewBy">When the plan is to be looked at again, or null to say nothing of it.</param>
    public static PlanDocument Build(
        ContentPack pack, Worksheet worksheet, AnswerSheet sheet, HelpNumbers numbers, CopyChoice? copy = null, DateOnly? reviewBy = null)
    {
        var whole = new OpenWorksheet(pack, worksheet, sheet);
        var choice = copy ?? CopyChoice.Whole;
        var shown = choice.Of(whole);
        var shownNumbers = choice.Of(numbers);
        var blanks = SheetBlanks.Of(shown.Worksheet, shown.Sheet);

        // What is left out of a copy is still part of what is ready or not.
        var readiness = shown.Worksheet.Gate is null ? null : ReadinessCheck.Evaluate(worksheet, sheet);
        var blocks = new List<Block>();
        if (readiness is not null)
        {
            blocks.Add(State(worksheet.Gate!, readiness, blanks));
        }

        if (reviewBy is { } day)
        {
            blocks.Add(new TextBlock(ReviewDate.Words(day), TextTone.Body));
        }

        var sections = Asked.Sections(shown.Worksheet, shown.Sheet);
        blocks.AddRange(Numbers(shownNumbers, sections.SelectMany(section => section.Questions)));
        var answers = new AnswerBlocks(whole, shown, readiness);
        foreach (var section in sections)
        {
            blocks.Add(new HeadingBlock(2, blanks.Fill(section.Title)));
            if (Warning(section, blanks) is { } warning)
            {
                blocks.Add(warning);
            }

            foreach (var question in section.Questions)
            {
                blocks.Add(new HeadingBlock(3, blanks.Fill(Heading(question))));
                blocks.AddRange(answers.Of(question));
            }
        }

        if (DrawnPictures.Of(shown.Worksheet, shown.Sheet) is { Count: > 0 } pictures)
        {
            blocks.Add(new HeadingBlock(2, PicturesTitle));
            blocks.AddRange(pictures.SelectMany(PictureTables.Blocks));
        }

        blocks.AddRange(Sources.Of(pack));
        return new PlanDocument(worksheet.Title, pack.Language, FilledFooter, blocks) { Terms = [.. pack.Terms.Union(shownNumbers.Terms)] };
    }

    /// <summary>The state of the gate in one notice: the same words on screen and on paper.</summary>
    public static NoticeBlock State(Gate gate, GateReadiness readiness, Blanks blanks) => readiness switch
    {
        { Outcome: Outcome.ReadyToMeet, DecidedAt: { } at } => new NoticeBlock(
            $"All checks done on {Days.Of(at)}",
            "Every item of the final checklist was ticked and held on that day. You can still change your mind at any time."),
        { Outcome: Outcome.NotMeeting, DecidedAt: { } at } => new NoticeBlock(
            $"Decided on {Days.Of(at)}: no meeting",
            "Deciding not to meet is a sound choice. What you have written stays useful for what comes next."),
        { Outcome: Outcome.AnotherWay, DecidedAt: { } at } => new NoticeBlock(
            $"Decided on {Days.Of(at)}: communicate another way",
            "A letter, a message or other people can carry your words. What you have written helps you to choose them."),
        { WasReadyAt: { } at } => new NoticeBlock(
            "Not ready yet",
            $"All checks were done on {Days.Of(at)}. Answers have changed since. {WhatIsOpen(gate, readiness, blanks)}"),
        { IsMet: true } => new NoticeBlock("Not decided yet", "Every item of the final checklist holds. The last word is still to be said."),
        _ => new NoticeBlock("Not ready yet", WhatIsOpen(gate, readiness, blanks)),
    };

    /// <summary>The warning that stands with every question of a section, or null when it has none.</summary>
    public static NoticeBlock? Warning(Section section, Blanks blanks) =>
        section.Warning is null ? null : new NoticeBlock("Take care", blanks.Fill(section.Warning));

    internal static string Heading(Question question) => question.Number is null ? question.Prompt : $"{question.Number}. {question.Prompt}";

    // Once and first, so that nobody has to look for a number while it is needed.
    internal static IEnumerable<Block> Numbers(HelpNumbers numbers, IEnumerable<Question> questions) =>
        NumberTables.Of(numbers, [.. questions.SelectMany(question => question.Numbers).Distinct()]) is { Count: > 0 } lines
            ? lines.Prepend(new HeadingBlock(2, NumberTables.Title))
            : [];

    private static string WhatIsOpen(Gate gate, GateReadiness readiness, Blanks blanks)
    {
        var open = readiness.Open.Count();
        return open == 0
            ? "Every item holds again. Please say once more that you are ready."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{open} of {readiness.Items.Count} items of the final checklist {(open == 1 ? "is" : "are")} still open. {blanks.Fill(gate.Urging)}");
    }
}
