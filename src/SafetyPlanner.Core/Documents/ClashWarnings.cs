using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>Says which names stand where they must not stand together.</summary>
public static class ClashWarnings
{
    /// <summary>The title of a notice with such a sentence.</summary>
    public const string Title = "Please look again";

    /// <summary>A sentence for each name of the list that clashes, in the pack's words where it has any.</summary>
    public static IReadOnlyList<string> Of(Worksheet worksheet, AnswerSheet sheet, ListQuestion question)
    {
        var blanks = SheetBlanks.Of(worksheet, sheet);
        return [.. Matching.Clashes(worksheet, sheet, question).Select(name => $"“{Excerpt.Of(name, 80)}” {Warning(worksheet, question, blanks)}")];
    }

    private static string Warning(Worksheet worksheet, ListQuestion question, Blanks blanks) => question.Clash!.Warning is { } warning
        ? blanks.Fill(warning)
        : $"stands under “{blanks.Fill(question.Label)}” and under “{blanks.Fill(worksheet.Find(question.Clash.QuestionId)!.Label)}”. Nobody should stand under both.";
}
