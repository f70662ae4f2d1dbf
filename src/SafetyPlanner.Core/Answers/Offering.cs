using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>
/// What a question offers to begin with, so that nobody types it again: the pack's own entries, entries of other worksheets, people named
/// anywhere. An offer is taken, reworded or left; nothing is filled in by itself.
/// </summary>
public static class Offering
{
    /// <summary>The offers that have not been taken yet: of the pack, then of other worksheets, then people.</summary>
    /// <param name="question">The question.</param>
    /// <param name="here">The worksheet that it stands in.</param>
    /// <param name="all">All worksheets of the plan.</param>
    /// <param name="target">The entry of another question that the new entry would answer; null in a list or a diary.</param>
    public static IReadOnlyList<Offered> For(EntriesQuestion question, OpenWorksheet here, IReadOnlyList<OpenWorksheet> all, string? target)
    {
        var blanks = SheetBlanks.Of(here.Worksheet, here.Sheet);
        var beside = here.Sheet.Value<ListValue>(question.Id)?.Entries.Where(entry => entry.For == target).ToList() ?? [];
        var pack = question.Offers.Select(offer =>
            new Offered(offer.Id, offer.Parts.ToDictionary(part => part.Key, part => blanks.Fill(part.Value)), OfferSource.Pack));
        if (question.FirstWritten() is not { } part)
        {
            return [.. pack.Where(NotTaken)];
        }

        var others = question.OffersFrom.SelectMany(place => Entries(place, all, part));
        return part.Person is null
            ? [.. pack.Concat(others).Where(NotTaken)]
            : [.. pack.Where(NotTaken), .. People(question, part, here, all, beside, others).Where(NotTaken)];

        // Whoever wrote the same words without taking the offer has it as well.
        bool NotTaken(Offered offered) => !beside.Exists(entry => entry.From == offered.From || Says(entry, offered));

        bool Says(Entry entry, Offered offered) => question.FirstWritten() is { } first && offered.Parts.TryGetValue(first.Id, out var words)
            && string.Equals(Excerpt.OneLine(entry.Text(first.Id)), Excerpt.OneLine(words), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Names to pick from while typing who somebody is, by the same caution as for offers.</summary>
    /// <param name="part">The part that is typed in, or null where somebody does a step.</param>
    /// <param name="all">All worksheets of the plan.</param>
    public static IReadOnlyList<string> Names(Part? part, IReadOnlyList<OpenWorksheet> all) =>
        [.. PeopleNamed.In(all).Where(person => Fits(person, part?.Person ?? PersonCircle.Named)).Select(person => person.Name)];

    /// <summary>A new entry that says what was offered.</summary>
    /// <param name="offered">The offer.</param>
    /// <param name="target">The entry of another question that it answers; null in a list or a diary.</param>
    public static Entry Take(Offered offered, string? target) => new(EntryId.New(), target, offered.Parts) { From = offered.From };

    private static IEnumerable<Offered> Entries(string place, IReadOnlyList<OpenWorksheet> all, Part part) =>
        from open in all
        from question in Asked.Questions(open.Worksheet, open.Sheet).OfType<EntriesQuestion>()
        where place == $"{open.Worksheet.Id}/{question.Id}" && question.FirstWritten() is not null
        from entry in open.Sheet.Value<ListValue>(question.Id) is { None: false } list ? list.Entries : []
        let text = entry.Text(question.FirstWritten()!.Id)
        where !string.IsNullOrWhiteSpace(text)
        select new Offered($"{place}/{entry.Id}", new Dictionary<string, string> { [part.Id] = text }, OfferSource.OtherWorksheet);

    /// <summary>People of other worksheets and of anywhere, each once, but for those that it would be wrong or dangerous to name here.</summary>
    private static IEnumerable<Offered> People(
        EntriesQuestion question, Part part, OpenWorksheet here, IReadOnlyList<OpenWorksheet> all, IEnumerable<Entry> beside, IEnumerable<Offered> others)
    {
        var named = PeopleNamed.In(all);
        var left = beside.Select(entry => Excerpt.OneLine(entry.Text(part.Id))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (question is ListQuestion { Clash: { } clash })
        {
            left.UnionWith(Matching.Names(here.Worksheet, here.Sheet, clash));
        }

        if (part.Person != PersonCircle.ShouldNotKnow)
        {
            left.UnionWith(named.Where(person => !Fits(person, PersonCircle.Named)).Select(person => person.Name));
        }

        return others
            .Concat(named.Where(person => Fits(person, part.Person)).Select(person => new Offered(person.From, new Dictionary<string, string> { [part.Id] = person.Name }, OfferSource.People)))
            .Where(offered => !left.Contains(Name(offered)))
            .DistinctBy(Name, StringComparer.OrdinalIgnoreCase);

        string Name(Offered offered) => Excerpt.OneLine(offered.Parts[part.Id]);
    }

    /// <summary>
    /// Whoever is only named may stand close to the person doing harm: where trust is asked for, somebody has to have placed trust in them before.
    /// The person doing harm is offered nowhere but where nobody should know.
    /// </summary>
    private static bool Fits(NamedPerson person, PersonCircle? asked) => asked switch
    {
        PersonCircle.ShouldNotKnow => true,
        _ when person.IsPersonDoingHarm || person.Circles.Contains(PersonCircle.ShouldNotKnow) => false,
        PersonCircle.Supports or PersonCircle.GoesAlong or PersonCircle.Waits or PersonCircle.Knows => person.Circles.Any(circle => circle != PersonCircle.Named),
        _ => true,
    };
}

/// <summary>An entry that can be taken over.</summary>
/// <param name="From">Where it comes from: the id of the pack's offer, or <c>worksheet/question/entry</c>. Never words.</param>
/// <param name="Parts">What it says, by part id.</param>
/// <param name="Source">Whose offer it is.</param>
public sealed record Offered(string From, IReadOnlyDictionary<string, string> Parts, OfferSource Source)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(Offered);
}

/// <summary>Where an offer comes from.</summary>
public enum OfferSource
{
    /// <summary>The pack.</summary>
    Pack,

    /// <summary>An answer of another worksheet.</summary>
    OtherWorksheet,

    /// <summary>Someone named anywhere in the plan.</summary>
    People,
}
