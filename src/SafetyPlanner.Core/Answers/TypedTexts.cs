namespace SafetyPlanner.Core.Answers;

/// <summary>Compares what was typed into two values, text by text.</summary>
internal static class TypedTexts
{
    /// <summary>About a sentence, in characters: losing less than this while typing on is a correction.</summary>
    internal const int Sentence = 40;

    /// <summary>
    /// How many typed characters of one value the other lacks: in each text, what lies between the beginning and the end that both share. A text
    /// that is gone altogether counts as a sentence at least.
    /// </summary>
    internal static int Lost(AnswerValue from, AnswerValue to)
    {
        var kept = Of(to);
        return Of(from).Sum(text => Lost(text.Value, kept.GetValueOrDefault(text.Key, "")));
    }

    private static int Lost(string from, string to)
    {
        if (string.IsNullOrWhiteSpace(to) && !string.IsNullOrWhiteSpace(from))
        {
            return Math.Max(from.Length, Sentence);
        }

        var most = Math.Min(from.Length, to.Length);
        var start = from.AsSpan().CommonPrefixLength(to);
        var end = 0;
        while (end < most - start && from[^(end + 1)] == to[^(end + 1)])
        {
            end++;
        }

        return from.Length - start - end;
    }

    private static Dictionary<(string Entry, string Part), string> Of(AnswerValue value)
    {
        var texts = new Dictionary<(string Entry, string Part), string>();
        foreach (var (entry, part, text) in Typed(value))
        {
            texts[(entry, part)] = text;
        }

        return texts;
    }

    private static IEnumerable<(string Entry, string Part, string Text)> Typed(AnswerValue value) => value switch
    {
        TextValue text => text.Parts.Select(part => ("", part.Key, part.Value)),
        ListValue list => list.Entries.SelectMany(entry => entry.Parts, (entry, part) => (entry.Id, part.Key, part.Value)),
        TasksValue tasks => tasks.Entries.SelectMany(Typed),
        AttendeesValue attendees => attendees.People.Select(person => (person.Id, "name", person.Name)),
        _ => [],
    };

    private static IEnumerable<(string Entry, string Part, string Text)> Typed(TaskEntry entry) =>
        [(entry.Id, "what", entry.What), (entry.Id, "owner", entry.Owner), (entry.Id, "by", entry.By)];
}
