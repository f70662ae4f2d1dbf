using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class PackLinkTests
{
    private const string Pack = "pack.yaml";
    private const string Talk = "talk.worksheet.yaml";
    private const string Basics = "basics.guide.yaml";

    [Theory]
    [InlineData(Talk, "      - id: ready\n", "      - {id: person, kind: text, label: a, prompt: a, parts: [{id: a, label: a}]}\n      - id: ready\n", 0,
        "The question id 'person' is used already at sample/1/talk.worksheet.yaml:24: write another.")]
    [InlineData(Talk, "- id: last", "- id: who", 0,
        "The section id 'who' is used already at sample/1/talk.worksheet.yaml:19: write another.")]
    [InlineData(Talk, "- id: tone", "- id: saying", 0,
        "The part id 'saying' is used already at sample/1/talk.worksheet.yaml:66: write another.")]
    [InlineData(Talk, "- id: agreed", "- id: read", 0,
        "The item id 'read' is used already at sample/1/talk.worksheet.yaml:111: write another.")]
    [InlineData(Talk, "- id: agreed", "- id: All_Agreed", 0,
        "The id 'All_Agreed' cannot be used: write lower-case words joined by hyphens, such as place-and-time.")]
    [InlineData(Talk, "      - id: ready\n", "      - {id: outcome, kind: text, label: a, prompt: a, parts: [{id: a, label: a}]}\n      - id: ready\n", 0,
        "The id 'outcome' is kept for how the person decides in the end: write another.")]
    [InlineData(Talk, "- id: tone", "- id: the tone", 0,
        "The id 'the tone' cannot be used: write lower-case words joined by hyphens, such as place-and-time.")]
    public void Id_TwiceOrOfTheWrongShape_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "matches: results", "matches: result", 0,
        "'matches' names 'result', which is no question of this worksheet: write 'results' instead.")]
    [InlineData(Talk, "clashes-with: not-told", "clashes-with: not-tolt", 0,
        "'clashes-with' names 'not-tolt', which is no question of this worksheet: write 'not-told' instead.")]
    [InlineData(Talk, "guides: [basics]", "guides: [basic]", 0,
        "'guides' names 'basic', which is no guide of this pack: write 'basics' instead.")]
    [InlineData(Talk, "  checklist: ready", "  checklist: readied", 0,
        "'checklist' names 'readied', which is no question of this worksheet: write 'ready' instead.")]
    [InlineData(Talk, "rests-on: [person]", "rests-on: [person, words, persona]", 0,
        "'rests-on' names 'persona', which is no question of this worksheet: write 'person' instead.")]
    [InlineData(Talk, "{all-agreed: goers}", "{all-agreed: everyone}", 0,
        "'all-agreed' names 'everyone', which is no question of this worksheet: write one of goers.")]
    [InlineData(Talk, "{tasks-done: steps}", "{tasks-done: step}", 0,
        "'tasks-done' names 'step', which is no question of this worksheet: write 'steps' instead.")]
    [InlineData(Talk, "part: saying", "part: sayings", 0,
        "'part' names 'sayings', which is no part of 'words': write 'saying' instead.")]
    [InlineData(Talk, "filled: person", "filled: persons", 0,
        "'filled' names 'persons', which is no question of this worksheet: write 'person' instead.")]
    public void Link_ToNothing_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "matches: results", "matches: open", 0,
        "'matches' names 'open', a list question that is asked later: write the id of a list or matched question that is asked earlier.")]
    [InlineData(Talk, "matches: results", "matches: words", 0,
        "'matches' names 'words', the question it stands in: write the id of a list or matched question that is asked earlier.")]
    [InlineData(Talk, "matches: results", "matches: person", 0,
        "'matches' names 'person', a text question: write the id of a list or matched question that is asked earlier.")]
    [InlineData(Talk, "clashes-with: not-told", "clashes-with: told", 0,
        "'clashes-with' names 'told', the question it stands in: write the id of another list question.")]
    [InlineData(Talk, "clashes-with: not-told", "clashes-with: words", 0,
        "'clashes-with' names 'words', a matched question: write the id of another list question.")]
    [InlineData(Talk, "{tasks-done: steps}", "{tasks-done: words}", 0,
        "'tasks-done' names 'words', a matched question: write the id of a tasks question.")]
    [InlineData(Talk, "{each-matched: words, part: saying}", "{each-matched: steps}", 0,
        "'each-matched' names 'steps', a tasks question: write the id of a matched question.")]
    [InlineData(Talk, "{all-agreed: goers}", "{all-agreed: told}", 0,
        "'all-agreed' names 'told', a list question: write the id of the attendees question.")]
    [InlineData(Talk, "  checklist: ready", "  checklist: words", 0,
        "'checklist' names 'words', a matched question: write the id of a checklist question.")]
    [InlineData(Talk, "filled: person", "filled: ready", 0,
        "'filled' names 'ready', the question it stands in: write the id of another question.")]
    [InlineData(Talk, "rests-on: [person]", "rests-on: [ready]", 0,
        "'rests-on' names 'ready', the question it stands in: write the id of another question.")]
    public void Link_ToTheWrongQuestion_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "rule: all-answered", "rule: all-done", 0,
        "There is no rule 'all-done': write all-answered, or {rule: question} with one of tasks-done, each-matched, all-agreed, filled.")]
    [InlineData(Talk, "{tasks-done: steps}", "{tasks-done: steps, filled: person}", 0,
        "A rule says exactly one thing: write one of tasks-done, each-matched, all-agreed, filled.")]
    [InlineData(Talk, "{tasks-done: steps}", "{part: saying}", 0,
        "A rule says exactly one thing: write one of tasks-done, each-matched, all-agreed, filled.")]
    [InlineData(Talk, "{tasks-done: steps}", "{tasks-done: steps, part: saying}", 0,
        "'part' belongs to each-matched: leave it out of tasks-done.")]
    [InlineData(Talk, "{tasks-done: steps}", "[steps]", 0,
        "A rule is due here, but this is a list: write its keys, each with a colon and a value.")]
    [InlineData(Talk, "{tasks-done: steps}", "", 0,
        "'rule' is empty: write its words.")]
    public void Rule_ThatSaysNotExactlyOneThing_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "covers: [M-Q1]", "covers: [M-Q1, M-Q111]", 0,
        "The inventory has no item 'M-Q111': write an id of inventory.csv, such as 'M-Q11'.")]
    [InlineData(Basics, "covers: [M-S3]", "covers:\n      - M-S1\n      - m-s3", 2,
        "The inventory has no item 'm-s3': write an id of inventory.csv, such as 'M-S3'.")]
    public void Covers_OfNoInventoryItem_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "label: How {I} know {person}", "label: How\n            names-person: true", 1,
        "The part at sample/1/talk.worksheet.yaml:36 names the person already: leave 'names-person' out of one of the two.")]
    [InlineData(Talk, "none: Nothing yet.", "gathers-unknowns: true", 36,
        "The list at sample/1/talk.worksheet.yaml:58 gathers the unknowns of this worksheet already: leave 'gathers-unknowns' out of one of the two.")]
    [InlineData(Talk, "      - id: ready\n", "      - {id: more, kind: attendees, label: a, prompt: a, alone: a, together: a}\n      - id: ready\n", 0,
        "The worksheet asks at sample/1/talk.worksheet.yaml:43 already who goes: leave one of the two attendees questions out.")]
    public void Piece_AllowedOnce_IsRefusedTheSecondTime(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "      - id: ready\n", "      - {id: more, kind: checklist, label: a, prompt: a, items: [{id: a, text: a, rule: all-answered}]}\n      - id: ready\n", 0,
        "'rule' stands outside the gate's checklist: leave it out, or name 'more' as the gate's checklist.")]
    [InlineData(Talk, "      - id: ready\n", "      - {id: more, kind: checklist, label: a, prompt: a, items: [{id: a, text: a, rests-on: all}]}\n      - id: ready\n", 0,
        "'rests-on' stands outside the gate's checklist: leave it out, or name 'more' as the gate's checklist.")]
    public void Rule_OutsideTheGate_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }
}
