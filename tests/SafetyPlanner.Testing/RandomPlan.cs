using System.Text.RegularExpressions;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Testing;

/// <summary>A plan filled at random, with its worksheets opened.</summary>
public sealed partial record RandomPlan(Plan Plan, IReadOnlyList<OpenWorksheet> Open)
{
    /// <summary>Every text that stands in it, question by question in the order of the worksheets.</summary>
    public IReadOnlyList<WrittenText> Written { get; } =
    [
        .. from open in Open
           let asked = Asked.Questions(open.Worksheet, open.Sheet).Select(question => question.Id).ToHashSet()
           from question in open.Worksheet.Questions
           from text in Texts(question, open.Sheet.Find(question.Id)?.Value)
           where text.Text.Length > 0
           select new WrittenText(
               open.Worksheet.Id, question.Id, text.PartId, text.Text, UniqueWord().Match(text.Text).Value, text.IsShown && asked.Contains(question.Id)),
    ];

    /// <summary>The unique words of what stood there before and does not stand there now.</summary>
    public IReadOnlyList<string> EarlierWords =>
    [
        .. (from open in Open
            from question in open.Worksheet.Questions
            from earlier in open.Sheet.Find(question.Id)?.Earlier ?? []
            from text in Texts(question, earlier.Value)
            select UniqueWord().Match(text.Text).Value).Except(Written.Select(text => text.Word).Append("")),
    ];

    /// <summary>The unique words that stand in parts which give away one of these.</summary>
    public IReadOnlyList<string> WordsThatTell(IReadOnlyCollection<Reveal> reveals) =>
    [
        .. from text in Written
           from open in Open
           where open.Worksheet.Id == text.WorksheetId
           from part in PartedQuestion.PartsOf(open.Worksheet.Find(text.QuestionId))
           where part.Id == text.PartId && part.Reveals is { } reveal && reveals.Contains(reveal)
           select text.Word,
    ];

    private static IEnumerable<(string PartId, string Text, bool IsShown)> Texts(Question question, AnswerValue? value) => (question, value) switch
    {
        (TextQuestion text, TextValue written) => Parts(text.Parts, written.Parts, isShown: true),
        (EntriesQuestion entries, ListValue list) => list.Entries.SelectMany(entry => Parts(entries.Parts, entry.Parts, !list.None)),
        (TasksQuestion, TasksValue tasks) => tasks.Entries.SelectMany(step => new[] { ("what", step.What, !tasks.None), ("owner", step.Owner, !tasks.None), ("by", step.By, !tasks.None) }),
        (AttendeesQuestion, AttendeesValue people) => people.People.Select(person => ("name", person.Name, people.Together is not false)),
        _ => [],
    };

    private static IEnumerable<(string PartId, string Text, bool IsShown)> Parts(IReadOnlyList<Part> parts, IReadOnlyDictionary<string, string> texts, bool isShown) =>
        parts.Where(part => part.IsWritten()).Select(part => (part.Id, texts.GetValueOrDefault(part.Id, ""), isShown));

    [GeneratedRegex("w[0-9]+q[0-9]+x[0-9]+z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UniqueWord();
}
