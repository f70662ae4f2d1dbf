using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Those who should not know of a plan, held against the name of whoever is to get a copy of it.</summary>
public static class PeopleNotTold
{
    /// <summary>
    /// The names in the plan, as they are written there, that may mean the same person as this one: of those who should not know, and of the person doing
    /// harm. It looks into what rests as well, and takes two names for one rather too often than too seldom.
    /// </summary>
    /// <param name="recipient">Who is to get the copy, as the owner wrote it.</param>
    /// <param name="all">All worksheets of the plan.</param>
    public static IReadOnlyList<string> Named(string recipient, IReadOnlyList<OpenWorksheet> all)
    {
        var names =
            from open in all
            from question in open.Worksheet.Questions
            from name in Names(question, open.Sheet.Find(question.Id)?.Value)
            let line = Excerpt.OneLine(name)
            where NameWords.Of(recipient).MayBe(NameWords.Of(line))
            select line;
        return [.. names.Distinct()];
    }

    private static IEnumerable<string> Names(Question question, AnswerValue? value) =>
        from part in PartedQuestion.PartsOf(question)
        where part.Person == PersonCircle.ShouldNotKnow || part.NamesPerson
        from name in value switch
        {
            TextValue text => [text.Parts.GetValueOrDefault(part.Id, "")],
            ListValue { None: false } list => list.Entries.Select(entry => entry.Text(part.Id)),
            _ => [],
        }
        select name;
}
