using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>
/// Everyone named in the worksheets of a plan, for the people map and for what is offered: in parts that name a person, among those who go, and
/// as owners of steps. What rests, and what stands under 'none', names nobody.
/// </summary>
public static class PeopleNamed
{
    // An owner of a step is often the person who writes.
    private static readonly string[] Oneself = ["I", "me", "myself", "we", "us", "ourselves"];

    /// <summary>Each person once, in the order they are first named; capitals and spaces make no difference between names.</summary>
    public static IReadOnlyList<NamedPerson> In(IReadOnlyList<OpenWorksheet> all)
    {
        var doingHarm = all.Select(open => Excerpt.OneLine(SheetBlanks.Of(open.Worksheet, open.Sheet).Person ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
        .. all.SelectMany(Namings)
            .Where(naming => naming.Name.Length > 0 && !Oneself.Contains(naming.Name, StringComparer.OrdinalIgnoreCase))
            .GroupBy(naming => naming.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => new NamedPerson(same.First().Name, Circles([.. same.Select(naming => naming.Circle).Distinct().Order()])) { From = same.First().From, IsPersonDoingHarm = doingHarm.Contains(same.First().Name) }),
        ];
    }

    private static IReadOnlyList<PersonCircle> Circles(IReadOnlyList<PersonCircle> circles) =>
        circles is [PersonCircle.Named, _, ..] ? [.. circles.Skip(1)] : circles;

    private static IEnumerable<Naming> Namings(OpenWorksheet open) =>
        from question in Asked.Questions(open.Worksheet, open.Sheet)
        let place = $"{open.Worksheet.Id}/{question.Id}"
        from naming in Namings(question, open.Sheet.Find(question.Id)?.Value, place)
        select naming with { Name = Excerpt.OneLine(naming.Name) };

    private static IEnumerable<Naming> Namings(Question question, AnswerValue? value, string place) => (question, value) switch
    {
        (TextQuestion text, TextValue written) => Namings(text.Parts, written.Parts, place),
        (EntriesQuestion entries, ListValue { None: false } list) => list.Entries.SelectMany(entry => Namings(entries.Parts, entry.Parts, $"{place}/{entry.Id}")),
        (TasksQuestion, TasksValue { None: false } tasks) => tasks.Entries.Select(step => new Naming(step.Owner, PersonCircle.Named, $"{place}/{step.Id}")),
        (AttendeesQuestion, AttendeesValue { Together: true } people) =>
            people.People.Select(person => new Naming(person.Name, PersonCircle.GoesAlong, $"{place}/{person.Id}")),
        _ => [],
    };

    private static IEnumerable<Naming> Namings(IReadOnlyList<Part> parts, IReadOnlyDictionary<string, string> texts, string place) =>
        parts.Where(part => part.Person is not null).Select(part => new Naming(texts.GetValueOrDefault(part.Id, ""), part.Person!.Value, $"{place}/{part.Id}"));

    private readonly record struct Naming(string Name, PersonCircle Circle, string From);
}

/// <summary>Someone named in a plan.</summary>
/// <param name="Name">The name as it was first written.</param>
/// <param name="Circles">Where the person stands, in the order of the circles; 'named' only for someone who stands nowhere else.</param>
public sealed record NamedPerson(string Name, IReadOnlyList<PersonCircle> Circles)
{
    /// <summary>Where the name was first written: <c>worksheet/question</c>, the entry if there is one, and the part. No two names share one.</summary>
    public required string From { get; init; }

    /// <summary>True for someone who is named as the person doing harm, by whom the blanks of a worksheet are filled.</summary>
    public bool IsPersonDoingHarm { get; init; }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(NamedPerson);
}
