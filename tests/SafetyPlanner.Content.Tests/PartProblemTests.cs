using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class PartProblemTests
{
    private const string Home = "home.worksheet.yaml";

    [Theory]
    [InlineData("{id: exits, label: Ways out, reveals", "{id: exits, label: Ways out, length: line, ties: [threats], reveals",
        "A part has 'ties' or 'length', not both: leave one of the two out.")]
    [InlineData("label: Day, date: true", "label: Day, date: true, choices: [{id: a, label: A}]",
        "A part has 'choices' or 'date', not both: leave one of the two out.")]
    [InlineData("label: Day, date: true", "label: Day, date: true, names-person: true",
        "'names-person' belongs to a part that is written, and this one has 'date': leave one of the two out.")]
    [InlineData("label: Role, choices", "label: Role, person: supports, choices",
        "'person' belongs to a part that is written, and this one has 'choices': leave one of the two out.")]
    [InlineData("person: supports", "person: support",
        "'person' names 'support': write 'supports' instead.")]
    [InlineData("person: supports", "person: a-friend-of-mine",
        "'person' names 'a-friend-of-mine': write one of named, supports, goes-along, waits, knows, should-not-know.")]
    [InlineData("numbers: [emergency, domestic-abuse]", "numbers: [emergency, domestic]",
        "'numbers' names 'domestic': write one of emergency, non-emergency, domestic-abuse, family-violence, sexual-harm, trafficking, withhold-number, phone-company.")]
    [InlineData("choices: [{id: here, label: It is here now}, {id: later, label: Not now}]", "choices: [{id: here, label: a}, {id: here, label: b}, {id: later, label: c}]",
        "The choice id 'here' is used already at sample/1/home.worksheet.yaml:51: write another.")]
    [InlineData("{id: ally, label: Ally}", "{id: ally, label: Ally, hint: a}",
        "A choice has no key 'hint': write one of id, label, or leave it out.")]
    [InlineData("{id: why, label: Why, optional: true}", "{id: for, label: Why, optional: true}\n          - {id: why, label: Why}",
        "The id 'for' is kept for a key of examples: write another.")]
    [InlineData("{id: day, label: Day, date: true}", "{id: day, label: Day}",
        "A diary is kept by day: begin its parts with one that has 'date: true'.")]
    [InlineData("ties: [threats, weak-spots], optional", "ties: [threats, weak-spots, after], optional",
        "'ties' names 'after', a list question that is asked later: write the id of a list or matched question that is asked earlier.")]
    [InlineData("ties: [threats, weak-spots], optional", "ties: [threats, weak-spots, stage], optional",
        "'ties' names 'stage', a text question: write the id of a list or matched question that is asked earlier.")]
    [InlineData("ties: [threats, weak-spots], optional", "ties: [threats, weak-spots, stages], optional",
        "'ties' names 'stages', which is no question of this worksheet: write one of threats, weak-spots, strengths.")]
    [InlineData("label: Role, choices", "label: Role, card: waits, choices",
        "'card' belongs to a part that is written, and this one has 'choices': leave one of the two out.")]
    [InlineData("label: Ways out, reveals: locations", "label: Ways out, card: places, reveals: locations",
        "'card' names 'places': write 'place' instead.")]
    [InlineData("label: Ways out, reveals: locations", "label: Ways out, reveals: location",
        "'reveals' names 'location': write 'locations' instead.")]
    [InlineData("label: Ways out, reveals: locations", "label: Ways out, reveals: everything-we-said",
        "'reveals' names 'everything-we-said': write one of locations, code-words, people-not-told.")]
    [InlineData("reveals: locations\n        parts:", "reveals: code-word\n        parts:",
        "'reveals' names 'code-word': write 'code-words' instead.")]
    [InlineData("person: should-not-know", "person: should-not-know, reveals: locations",
        "A part with 'person: should-not-know' gives away who that is, without being told so: leave 'reveals' out.")]
    [InlineData("items: [{id: money", "reveals: locations\n        items: [{id: money",
        "A question of the kind checklist has no key 'reveals': write one of id, covers, number, label, prompt, guidance, numbers, kind, items, example, or leave it out.")]
    public void Part_OfNoKnownForm_IsNamed(string words, string to, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to);

        Assert.Equal([$"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData("{id: cares, helps", "{id: calm, helps",
        "The row id 'calm' is used already at sample/1/home.worksheet.yaml:135: write another.")]
    [InlineData("{id: cares, helps: Cares", "{id: no, helps: a, hinders: b, guides: [basics]}\n          - {id: cares, helps: Cares",
        "A row has no key 'guides': write one of id, helps, hinders, covers, or leave it out.")]
    [InlineData("{id: cares, helps: Cares", "{id: care-note, helps: a, hinders: b}\n          - {id: cares, helps: Cares",
        "The id 'care-note' ends in -note, which is kept for what shows it: write another.")]
    [InlineData("{id: cares, helps: Cares", "{id: more, helps: a}\n          - {id: cares, helps: Cares",
        "A row needs the key 'hinders': add it here.")]
    public void ChartRow_Wrong_IsNamed(string words, string to, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to);

        Assert.Contains($"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}", folder.Problems());
    }

    [Theory]
    [InlineData("matches: helpers\n        label: Traits", "matches: notes\n        label: Traits",
        "'matches' names 'notes', a diary question: write the id of a list or matched question that is asked earlier.")]
    [InlineData("matches: threats\n        label: Strengths", "matches: traits\n        label: Strengths",
        "'matches' names 'traits', a chart question: write the id of a list or matched question that is asked earlier.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: role, part: role, choice: ally}",
        "'question' names 'role', which is no question of this worksheet: write 'roles' instead.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: traits, part: calm, choice: helps}",
        "'question' names 'traits', a chart question: write the id of another list question, or of a question matched with another list.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: roles, part: rolle, choice: ally}",
        "'part' names 'rolle', which is no part of 'roles': write 'role' instead.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: helpers, part: name, choice: ally}",
        "'part' names 'name', a part without choices: write the id of a part with choices.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: roles, part: role, choice: friend}",
        "'choice' names 'friend', which is no choice of 'role': write one of ally, none.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: roles, part: role}",
        "What a list clashes with needs the key 'choice': add it here.")]
    [InlineData("{question: roles, part: role, choice: ally}", "{question: roles, part: role, choice: ally, when: now}",
        "What a list clashes with has no key 'when': write one of question, part, choice, or leave it out.")]
    [InlineData("        clashes-with: {question: roles, part: role, choice: ally}\n", "",
        "'clash-warning' says nothing without 'clashes-with': add that key, or leave this one out.")]
    public void Clash_OrMatch_OfTheWrongKind_IsNamed(string words, string to, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to);

        Assert.Contains($"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}", folder.Problems());
    }
}
