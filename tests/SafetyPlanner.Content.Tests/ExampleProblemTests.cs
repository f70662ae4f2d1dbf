using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class ExampleProblemTests
{
    private const string Home = "home.worksheet.yaml";

    [Theory]
    [InlineData("example: {stage: staying, why: For now.}", "example: {stage: staying, reason: For now.}",
        "An example has no key 'reason': write one of stage, why, or leave it out.")]
    [InlineData("example: {stage: staying, why: For now.}", "example: For now.",
        "An example is due here, but this is a text: write its keys, each with a colon and a value.")]
    [InlineData("example: {stage: staying, why: For now.}", "example: {}",
        "An example says nothing: write at least one part of stage, why.")]
    [InlineData("example: {stage: staying, why: For now.}", "example: {stage: stayin}",
        "'stage' names 'stayin', which is no choice of it: write 'staying' instead.")]
    [InlineData("example: {stage: staying, why: For now.}", "example: {why: \"For {you}.\"}",
        "The blank {you} is not known: write one of {person}, {I}, {me}, {my}, {myself}, {am}.")]
    [InlineData("what: Being followed, now: later", "what: Being followed, now: earlier",
        "'now' names 'earlier', which is no choice of it: write one of here, later.")]
    [InlineData("{what: Being followed, now: later}", "{id: shouts, what: Being followed, now: later}",
        "The example entry id 'shouts' is used already at sample/1/home.worksheet.yaml:58: write another.")]
    [InlineData("{what: Being followed, now: later}", "{what: Being followed}\n          - {id: threats-2, what: Lies}",
        "The example entry id 'threats-2' is used already at sample/1/home.worksheet.yaml:59: write another.", 1)]
    [InlineData("{what: Being followed, now: later}", "{id: followed}",
        "An entry of an example says nothing: write at least one part of what, now.")]
    [InlineData("{what: Being followed, now: later}", "{what: Being followed, for: shouts}",
        "An entry of an example has no key 'for': write one of id, what, now, or leave it out.")]
    [InlineData("{id: alone, for: shouts, what: Being alone}", "{id: alone, what: Being alone}",
        "An entry of an example needs the key 'for': add it here.")]
    [InlineData("{id: alone, for: shouts, what: Being alone}", "{id: alone, for: shout, what: Being alone}",
        "'for' names 'shout', which is no entry in the example of 'threats': write 'shouts' instead.")]
    [InlineData("answers: shouts  alone", "answers: shouts lone",
        "'answers' names 'lone', which is no entry in the example of 'threats' or 'weak-spots': write 'alone' instead.")]
    [InlineData("{for: helpers-2, cares: hinders}", "{for: aroha, cares: hinders}",
        "The example looks at 'aroha' already at sample/1/home.worksheet.yaml:138: write both as one entry.")]
    [InlineData("{for: helpers-2, cares: hinders}", "{for: helpers-2, cares: sometimes}",
        "'cares' names 'sometimes', which is no choice of it: write one of helps, hinders, both.")]
    [InlineData("{day: 2026-03-14,", "{day: 14 March 2026,",
        "'day' is '14 March 2026': write a day as year-month-day, such as 2026-03-14.")]
    [InlineData("{day: 2026-03-14,", "{day: 2026-02-30,",
        "'day' is '2026-02-30': write a day as year-month-day, such as 2026-03-14.")]
    [InlineData("{name: A., talks: true}", "{name: A., talks: loudly}",
        "'talks' is 'loudly': write true or false.")]
    [InlineData("{name: A., talks: true}", "{name: A., agrees: true}",
        "An entry of an example has no key 'agrees': write one of name, talks, or leave it out.")]
    [InlineData("{name: A., talks: true}", "{talks: true}",
        "An entry of an example needs the key 'name': add it here.")]
    [InlineData("{for: aroha, what: Ask A.,", "{for: aroha, todo: Ask A., what: Ask A.,",
        "An entry of an example has no key 'todo': write one of id, for, what, done, owner, by, or leave it out.")]
    [InlineData("{for: aroha, what: Ask A.,", "{for: nobody, what: Ask A.,",
        "'for' names 'nobody', which is no entry in the example of 'helpers': write one of aroha, helpers-2.")]
    [InlineData("{what: Buy a phone}", "{owner: B.}",
        "An entry of an example needs the key 'what': add it here.")]
    [InlineData("example: [keys]", "example: [keys, key]",
        "'example' names 'key', which is no item of 'packed': write 'keys' instead.")]
    [InlineData("example: [keys]", "example: keys",
        "'example' must be a list with at least one entry, but this is a text: begin each entry with a hyphen.")]
    [InlineData("example: [keys]", "example: [keys, keys]",
        "The item 'keys' is ticked already at sample/1/home.worksheet.yaml:179: leave it out.")]
    public void Example_NotInTheFormOfItsKind_IsNamed(string words, string to, string sentence, int linesBelow = 0)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to) + linesBelow;

        Assert.Equal([$"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Fact]
    public void Tie_ToAnIdOfTwoExamples_IsNamed()
    {
        using var folder = PackFolder.WithGoodPack();

        folder.Change($"sample/1/{Home}", "{id: alone, for", "{id: shouts, for");
        var line = folder.Change($"sample/1/{Home}", "answers: shouts  alone", "answers: shouts");

        Assert.Equal(
            [$"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: 'answers' names 'shouts', which stands in the examples of 'threats' or 'weak-spots' more than once: give each its own id."],
            folder.Problems());
    }
}
