using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class PictureProblemTests
{
    private const string Home = "home.worksheet.yaml";

    [Theory]
    [InlineData("kind: coverage", "kind: map",
        "There is no picture 'map': write one of coverage, rooms.")]
    [InlineData("kind: rooms\n", "kind: rooms\n    colour: grey\n",
        "A picture of the kind rooms has no key 'colour': write one of kind, title, rooms, argument, name, exits, avoid, safer, or leave it out.", 1)]
    [InlineData("    title: The rooms\n", "",
        "A picture of the kind rooms needs the key 'title': add it here.", -1)]
    [InlineData("vulnerabilities: weak-spots", "vulnerabilities: roles",
        "'vulnerabilities' names 'roles', a matched question: write the id of a question matched with 'threats'.")]
    [InlineData("capacities: strengths", "capacities: strength",
        "'capacities' names 'strength', which is no question of this worksheet: write 'strengths' instead.")]
    [InlineData("now: {part: now, choice: here}", "now: {part: what, choice: here}",
        "'part' names 'what', a part without choices: write the id of a part with choices.")]
    [InlineData("now: {part: now, choice: here}", "now: {part: now, choice: yes}",
        "'choice' names 'yes', which is no choice of 'now': write one of here, later.")]
    [InlineData("now: {part: now, choice: here}", "now: {part: now}",
        "What says that a threat is here now needs the key 'choice': add it here.")]
    [InlineData("    now: {part: now, choice: here}\n", "",
        "A picture of the kind coverage needs the key 'now': add it here.", -3)]
    [InlineData("measures: [before, after]", "measures: [before, scenes]",
        "'measures' names 'scenes', a list question: write the id of a list question with a part tied to 'threats' and 'weak-spots'.")]
    [InlineData("    measures: [before, after]\n", "",
        "A picture of the kind coverage needs the key 'measures': add it here.", -6)]
    [InlineData("scenarios: scenes", "scenarios: stage",
        "'scenarios' names 'stage', a text question: write the id of a list question.")]
    [InlineData("exits: exits", "exits: doors",
        "'exits' names 'doors', which is no part of 'rooms': write one of name, exits, argument.")]
    [InlineData("avoid: avoid", "avoid: avoids",
        "'avoid' names 'avoids', which is no choice of 'argument': write 'avoid' instead.")]
    public void Picture_DrawnFromWhatDoesNotFit_IsNamed(string words, string to, string sentence, int linesBelow = 0)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to) + linesBelow;

        Assert.Equal([$"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData("switch: {question: stage, part: stage}", "switch: {question: threats, part: now}",
        "'question' names 'threats', a list question: write the id of a text question in a section without 'when'.")]
    [InlineData("switch: {question: stage, part: stage}", "switch: {question: stage, part: why}",
        "'part' names 'why', a part without choices: write the id of a part with choices.")]
    [InlineData("switch: {question: stage, part: stage}", "switch: {question: stage}",
        "The switch needs the key 'part': add it here.")]
    [InlineData("when: [leaving]", "when: [left]",
        "'when' names 'left', which is no choice of 'stage': write one of staying, leaving.")]
    [InlineData("    title: Where things stand\n", "    title: Where things stand\n    when: [staying]\n",
        "'question' names 'stage', a text question: write the id of a text question in a section without 'when'.", 5)]
    [InlineData("    warning: This is a time of danger for {me}.\n", "",
        "'warning-covers' says nothing without 'warning': add that key, or leave this one out.")]
    public void Switch_OrSection_Wrong_IsNamed(string words, string to, string sentence, int expectedLine = 0)
    {
        using var folder = PackFolder.WithGoodPack();

        var changed = folder.Change($"sample/1/{Home}", words, to);
        var line = expectedLine == 0 ? changed : expectedLine;

        Assert.Contains($"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}", folder.Problems());
    }

    [Fact]
    public void When_WithoutASwitch_IsNamedOnce()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Change($"sample/1/{Home}", "switch: {question: stage, part: stage}\n", "");

        Assert.Equal(
            [$"{Home}:86: 'when' names choices of the worksheet's switch, and there is none: add the key 'switch' to the worksheet, or leave 'when' out."],
            folder.Problems());
    }
}
