using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Pictures;

/// <summary>What is written in the questions that are asked now; the others draw nothing.</summary>
internal sealed class AskedEntries(Worksheet worksheet, AnswerSheet sheet)
{
    private readonly Dictionary<string, Question> questions = Asked.Questions(worksheet, sheet).ToDictionary(question => question.Id);

    internal Blanks Blanks { get; } = SheetBlanks.Of(worksheet, sheet);

    internal bool Asks(string questionId) => questions.ContainsKey(questionId);

    /// <summary>The entries of a question in which something is written; none when it is not asked now.</summary>
    internal IEnumerable<Entry> Of(string questionId) =>
        Asks(questionId) && sheet.Value<ListValue>(questionId) is { None: false } list ? list.Entries.Where(entry => !entry.IsEmpty) : [];

    /// <summary>The parts of a question; none when it is not asked now.</summary>
    internal IReadOnlyList<Part> Parts(string questionId) => PartedQuestion.PartsOf(questions.GetValueOrDefault(questionId));

    internal string Label(string questionId) => Blanks.Fill(questions[questionId].Label);

    /// <summary>The first part of an entry that is written in words, in one line; empty when there is none.</summary>
    internal string Words(string questionId, Entry entry) => Parts(questionId)
        .Where(WrittenParts.IsWritten)
        .Select(part => Excerpt.OneLine(entry.Text(part.Id)))
        .FirstOrDefault(text => text.Length > 0, "");
}
