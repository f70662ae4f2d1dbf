using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;

namespace SafetyPlanner.Core.Pictures;

/// <summary>Draws one coverage picture: which measures stand against which threat, and what nothing stands against.</summary>
internal sealed class CoverageDrawing
{
    private const int Quoted = 80;

    private readonly CoveragePicture picture;
    private readonly AskedEntries asked;
    private readonly List<Entry> threats;
    private readonly ILookup<string?, Entry> vulnerabilities;
    private readonly ILookup<string?, Entry> capacities;
    private readonly List<(string Phase, string Words, HashSet<string> Ties)> measures;

    internal CoverageDrawing(CoveragePicture picture, AskedEntries asked)
    {
        (this.picture, this.asked) = (picture, asked);
        threats = [.. asked.Of(picture.Threats).DistinctBy(threat => threat.Id)];
        vulnerabilities = asked.Of(picture.Vulnerabilities).ToLookup(entry => entry.For);
        capacities = asked.Of(picture.Capacities).ToLookup(entry => entry.For);

        // A tick alone is no measure: somebody has to say what is done.
        measures =
        [
            .. from phase in Phases
               from entry in asked.Of(phase)
               let words = asked.Words(phase, entry)
               where words.Length > 0
               select (phase, words, asked.Parts(phase).Where(part => part.Ties.Count > 0).SelectMany(part => Ties.Of(entry.Text(part.Id))).ToHashSet()),
        ];
    }

    private IEnumerable<string> Phases => picture.Measures.Where(asked.Asks);

    // While nothing is planned at all, the threats say so.
    private bool IsUnderWay => threats.Count > 0 && measures.Count > 0;

    internal CoverageMap Draw() => new(
        asked.Blanks.Fill(picture.Title),
        [.. threats.Select(threat => new CoverageThreat(Name(threat), IsHereNow(threat)))],
        [
            .. Phases.Select(phase => new CoveragePhase(
                asked.Label(phase), [.. threats.Select(threat => Against(threat).Where(measure => measure.Phase == phase).Select(measure => measure.Words).ToList())])),
        ],
        [.. OpenThreats(), .. OpenVulnerabilities(), .. EmptyPhases(), .. OpenScenarios()]);

    private IEnumerable<(string Phase, string Words)> Against(Entry threat)
    {
        var answered = vulnerabilities[threat.Id].Select(vulnerability => vulnerability.Id).Append(threat.Id).ToList();
        return measures.Where(measure => measure.Ties.Overlaps(answered)).Select(measure => (measure.Phase, measure.Words));
    }

    private IEnumerable<OpenReason> OpenThreats() =>
        from threat in threats
        where !Against(threat).Any()
        let name = Excerpt.Of(Name(threat), Quoted)
        let isHereNow = IsHereNow(threat)
        orderby isHereNow descending
        select MeasureNeeded(
            !isHereNow ? $"No measure answers “{name}” yet."
            : capacities[threat.Id].Any()
                ? $"“{name}” is here now. Only strengths stand against it, and building strength takes time. What else could help?"
                : $"“{name}” is here now, and no measure answers it yet.");

    private IEnumerable<OpenReason> OpenVulnerabilities() =>
        from threat in threats
        from vulnerability in vulnerabilities[threat.Id]
        where !measures.Exists(measure => measure.Ties.Contains(vulnerability.Id))
        let words = asked.Words(picture.Vulnerabilities, vulnerability)
        where words.Length > 0
        select MeasureNeeded($"No measure addresses “{Excerpt.Of(words, Quoted)}” yet.");

    private IEnumerable<OpenReason> EmptyPhases() =>
        from phase in IsUnderWay ? Phases : []
        where !measures.Exists(measure => measure.Phase == phase)
        select new OpenReason($"Nothing is planned under “{asked.Label(phase)}” yet.", phase);

    private IEnumerable<OpenReason> OpenScenarios() => picture.Scenarios is { } list && IsUnderWay && asked.Asks(list) && !asked.Of(list).Any()
        ? [new OpenReason($"No situation is listed under “{asked.Label(list)}” yet.", list)]
        : OpenPlans();

    private IEnumerable<OpenReason> OpenPlans() =>
        from question in picture.Scenarios is null ? [] : new[] { picture.Scenarios }
        from scenario in asked.Of(question)
        where !HasPlan(asked.Parts(question), scenario)
        let words = asked.Words(question, scenario)
        select new OpenReason(words.Length > 0 ? $"“{Excerpt.Of(words, Quoted)}” has no full plan yet." : "A situation has no full plan yet.", question);

    // The first part says what happens; a plan says more, and everything that is needed.
    private static bool HasPlan(IReadOnlyList<Part> parts, Entry scenario)
    {
        var written = parts.Where(part => !string.IsNullOrWhiteSpace(scenario.Text(part.Id))).ToList();
        return parts.All(part => part.Optional || written.Contains(part)) && (parts.Count == 1 || written.Exists(part => part != parts[0]));
    }

    private OpenReason MeasureNeeded(string text) => new(text, Phases.FirstOrDefault());

    private string Name(Entry threat) => asked.Words(picture.Threats, threat) is { Length: > 0 } words ? words : "A threat without a name";

    private bool IsHereNow(Entry threat) => threat.Text(picture.Now) == picture.NowChoice;
}
