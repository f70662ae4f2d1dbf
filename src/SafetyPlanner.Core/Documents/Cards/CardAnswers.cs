using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents.Cards;

/// <summary>Reads what one worksheet, as it is asked now, says for a card.</summary>
internal sealed class CardAnswers(OpenWorksheet open)
{
    private readonly IReadOnlyList<Question> questions = Asked.Questions(open.Worksheet, open.Sheet);
    private readonly Blanks blanks = SheetBlanks.Of(open.Worksheet, open.Sheet);

    internal bool Asks(CardRole role) => questions.Any(question => Has(question, role));

    /// <summary>What is written in parts of this role: each part of a text question, and each entry, by itself.</summary>
    internal IEnumerable<string> Of(CardRole role) =>
        from question in questions
        where Has(question, role)
        from entry in Entries(question)
        select Text(question, entry, role);

    /// <summary>
    /// What stands under one role with what stands under the other: in the same entry, or in one that is matched with it. What is matched with
    /// nothing stands by itself.
    /// </summary>
    internal IEnumerable<(string First, string Second)> Pairs(CardRole first, CardRole second) => questions.SelectMany(question => (Has(question, first), Has(question, second)) switch
    {
        (true, _) => Entries(question).Select(entry => (Text(question, entry, first), Joined([Text(question, entry, second), .. Beside(question, entry, second)]))),
        (_, true) => Alone(question, first).Select(entry => ("", Text(question, entry, second))),
        _ => [],
    });

    /// <summary>The people who go together, by name; nobody while one goes alone.</summary>
    internal IEnumerable<string> Goers() =>
        from question in questions.OfType<AttendeesQuestion>()
        from person in open.Sheet.Value<AttendeesValue>(question.Id) is { Together: true } people ? people.People : []
        select Excerpt.OneLine(person.Name);

    private static bool Has(Question question, CardRole role) => PartedQuestion.PartsOf(question).Any(part => part.Card == role);

    /// <summary>Several texts in one line; where one does not end a sentence, a semicolon divides it from the next.</summary>
    private static string Joined(IEnumerable<string> texts) => texts.Where(text => text.Length > 0)
        .Aggregate("", (before, text) => before.Length == 0 ? text : before[^1] is '.' or '!' or '?' or '…' ? $"{before} {text}" : $"{before}; {text}");

    private IEnumerable<string> Beside(Question question, Entry entry, CardRole role) =>
        from matched in questions
        where Matching.SourceOf(matched) == question.Id && Has(matched, role)
        from answer in Entries(matched)
        where answer.For == entry.Id
        select Text(matched, answer, role);

    private IEnumerable<Entry> Alone(Question question, CardRole first)
    {
        var source = questions.FirstOrDefault(other => other.Id == Matching.SourceOf(question) && Has(other, first));
        var known = source is null ? [] : Entries(source).Select(entry => entry.Id).ToHashSet();
        return Entries(question).Where(entry => entry.For is null || !known.Contains(entry.For));
    }

    // A text question is taken as one entry.
    private IEnumerable<Entry> Entries(Question question) => open.Sheet.Find(question.Id)?.Value switch
    {
        TextValue text => [new Entry(question.Id, null, text.Parts)],
        ListValue { None: false } list => list.Entries.Where(entry => !entry.IsEmpty),
        _ => [],
    };

    // Where a question has several parts of a role, each says what it is, but for the first of an entry. After a name the rest speaks for itself.
    private string Text(Question question, Entry entry, CardRole role)
    {
        List<Part> parts = [.. PartedQuestion.PartsOf(question).Where(part => part.Card == role)];
        var written = parts.Where(part => !string.IsNullOrWhiteSpace(entry.Text(part.Id))).ToList();
        return question switch
        {
            TextQuestion => string.Join('\n', written.Select(part => parts.Count > 1 ? Labelled(part, entry) : entry.Text(part.Id))),
            _ when parts is [{ Length: PartLength.Line }, ..] => string.Join(" – ", written.Select(part => Excerpt.OneLine(entry.Text(part.Id)))),
            _ => Joined(written.Select(part => part == parts[0] ? Excerpt.OneLine(entry.Text(part.Id)) : Labelled(part, entry))),
        };
    }

    private string Labelled(Part part, Entry entry) => $"{blanks.Fill(part.Label)}: {Excerpt.OneLine(entry.Text(part.Id))}";
}
