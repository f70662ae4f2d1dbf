using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class PackProblemTests
{
    private const string Pack = "pack.yaml";
    private const string Talk = "talk.worksheet.yaml";
    private const string Basics = "basics.guide.yaml";

    [Theory]
    [InlineData(Talk, "kind: matched", "kind: match", 0,
        "There is no kind 'match': write 'matched' instead.")]
    [InlineData(Talk, "kind: matched", "kind: opinion-poll", 0,
        "There is no kind 'opinion-poll': write one of text, list, matched, chart, diary, tasks, checklist, attendees.")]
    public void Kind_Unknown_IsNamedWithTheKnownOnes(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "lead: Begin", "led: Begin", 0,
        "A section has no key 'led': write 'lead' instead, or leave it out.")]
    [InlineData(Talk, "hint: As", "hints: As", 0,
        "A part of a question has no key 'hints': write 'hint' instead, or leave it out.")]
    [InlineData(Talk, "matches: open", "match: open", 0,
        "A question of the kind tasks has no key 'match': write 'matches' instead, or leave it out.")]
    [InlineData(Talk, "clashes-with: not-told", "clash-with: not-told", 0,
        "A question of the kind list has no key 'clash-with': write 'clashes-with' instead, or leave it out.")]
    [InlineData(Talk, "  urging: Please", "  nudge: a\n  urging: Please", 0,
        "The gate has no key 'nudge': write one of covers, checklist, urging, or leave it out.")]
    [InlineData(Talk, "covers: [M-CTX]", "cover: [M-CTX]", 0,
        "A worksheet has no key 'cover': write 'covers' instead, or leave it out.")]
    [InlineData(Talk, "text: All is answered.", "text: All is answered.\n            hint: a", 1,
        "An item has no key 'hint': write one of id, covers, rule, rests-on, text, guides, or leave it out.")]
    [InlineData(Talk, "{tasks-done: steps}", "{tasks-done: steps, when-done: a}", 0,
        "A rule has no key 'when-done': write one of tasks-done, each-matched, all-agreed, filled, part, or leave it out.")]
    [InlineData(Basics, "summary: What", "summery: a\nsummary: What", 0,
        "A guide has no key 'summery': write 'summary' instead, or leave it out.")]
    [InlineData(Basics, "    text: Harm", "    texts: [a]\n    text: Harm", 0,
        "A part to read has no key 'texts': write 'text' instead, or leave it out.")]
    [InlineData(Pack, "language: en", "languages: en\nlanguage: en", 0,
        "The pack has no key 'languages': write 'language' instead, or leave it out.")]
    [InlineData(Pack, "    source: A friend", "    sauce: a\n    source: A friend", 0,
        "A credit has no key 'sauce': write 'source' instead, or leave it out.")]
    public void Key_Unknown_IsNamedWithTheNearest(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "lead: Begin where you like.", "lead: Begin.\n    lead: End.", 1,
        "The key 'lead' is here already, on line 21: keep one of the two.")]
    [InlineData(Talk, "urging: Please wait", "checklist: ready\n  urging: Please wait", 0,
        "The key 'checklist' is here already, on line 134: keep one of the two.")]
    public void Key_Twice_IsNamedWithTheFirst(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "title: Before a talk\n", "", -1,
        "A worksheet needs the key 'title': add it here.")]
    [InlineData(Talk, "summary: For people who think about a talk.", "summary:", 0,
        "'summary' is empty: write its words.")]
    [InlineData(Talk, "label: Who goes", "label: \"  \"", 0,
        "'label' is empty: write its words.")]
    [InlineData(Talk, "label: Who goes", "label: ~", 0,
        "'label' is empty: write its words.")]
    [InlineData(Talk, "        prompt: Who goes to the talk?\n", "", -4,
        "A question needs the key 'prompt': add it here.")]
    [InlineData(Talk, "        kind: attendees\n", "", -2,
        "A question needs the key 'kind': add it here.")]
    [InlineData(Talk, "        alone: One person goes.\n", "", -6,
        "A question of the kind attendees needs the key 'alone': add it here.")]
    [InlineData(Talk, "        together: More than one of us goes.\n", "", -7,
        "A question of the kind attendees needs the key 'together': add it here.")]
    [InlineData(Talk, "        matches: results\n", "", -5,
        "A question of the kind matched needs the key 'matches': add it here.")]
    [InlineData(Talk, "matches: results", "matches:", 0,
        "'matches' is empty: write its words.")]
    [InlineData(Talk, "[One at a time., Small ones count.]", "[One at a time., \"\"]", 0,
        "'guidance' is empty: write its words.")]
    [InlineData(Talk, "  urging: Please wait until all is ticked.\n", "", -1,
        "The gate needs the key 'urging': add it here.")]
    [InlineData(Talk, "  checklist: ready\n  urging", "  urging", 0,
        "The gate needs the key 'checklist': add it here.")]
    [InlineData(Basics, "    text: Harm is never your fault.\n", "", -2,
        "A part to read has neither 'text' nor 'points': add one of them.")]
    [InlineData(Basics, "  - heading: First\n    covers", "  - covers", 0,
        "A part to read needs the key 'heading': add it here.")]
    [InlineData(Pack, "    source: A friend\n", "", -1,
        "A credit needs the key 'source': add it here.")]
    [InlineData(Pack, "language: en\n", "", -2,
        "The pack needs the key 'language': add it here.")]
    public void Words_Missing_AreNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData(Talk, "title: Before a talk", "title: [Before, a talk]", 0,
        "'title' must be a text, but this is a list: write one text.")]
    [InlineData(Talk, "prompt: Who goes to the talk?", "prompt: {I}", 0,
        "'prompt' must be a text, but this is a set of keys: write one text and put quotes around it if it holds ': ' or begins with {.")]
    [InlineData(Talk, "covers: [M-Q1]", "covers: M-Q1", 0,
        "'covers' must be a list with at least one entry, but this is a text: begin each entry with a hyphen.")]
    [InlineData(Talk, "covers: [M-Q1]", "covers: []", 0,
        "'covers' must be a list with at least one entry, but this is an empty list: begin each entry with a hyphen.")]
    [InlineData(Talk, "covers: [M-Q1]", "covers:", 0,
        "'covers' must be a list with at least one entry, but this is nothing: begin each entry with a hyphen.")]
    [InlineData(Talk, "guidance: Initials will do.", "guidance: {a: b}", 0,
        "'guidance' must be a text, but this is a set of keys: write one text and put quotes around it if it holds ': ' or begins with {.")]
    [InlineData(Talk, "text: A talk can go wrong.", "text: [[A, b]]", 0,
        "'text' must be a text, but this is a list: write one text.")]
    [InlineData(Talk, "optional: true", "optional: maybe", 0,
        "'optional' is 'maybe': write true or false.")]
    [InlineData(Talk, "length: lines", "length: long", 0,
        "'length' is 'long': write line or lines.")]
    [InlineData(Talk, "rests-on: all", "rests-on: some", 0,
        "'rests-on' must be the word all or a list of question ids: begin each id with a hyphen.")]
    [InlineData(Basics, "parts:", "parts:\n  - only words", 1,
        "A part to read is due here, but this is a text: write its keys, each with a colon and a value.")]
    [InlineData(Talk, "gate:\n  checklist: ready\n  urging: Please wait until all is ticked.\n  covers: [M-S8]", "gate: [ready]", 0,
        "The gate is due here, but this is a list: write its keys, each with a colon and a value.")]
    [InlineData(Pack, "address: https://example.org/talk", "address: example.org", 0,
        "The address is 'example.org': write a whole web address that begins with https://.")]
    [InlineData(Pack, "language: en", "language: English please", 0,
        "The language is 'English please': write a language tag, such as en or en-GB.")]
    [InlineData(Pack, "version: \"1\"", "version: \"1.0\"", 0,
        "The version is '1.0': write a whole number from 1, such as \"1\".")]
    [InlineData(Pack, "version: \"1\"", "version: 2", 0,
        "The version is '2' but the folder is named '1': write '1', or rename the folder.")]
    [InlineData(Pack, "id: sample", "id: simple", 0,
        "The id is 'simple' but the folder is named 'sample': write 'sample', or rename the folder.")]
    public void Value_OfTheWrongType_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Theory]
    [InlineData("text: E hoa", "text: E hoe", "The term 'E hoe' stands nowhere in this pack: write it as it stands there, or leave it out.")]
    [InlineData("text: E hoa", "text: ho", "The term 'ho' stands nowhere in this pack: write it as it stands there, or leave it out.")]
    [InlineData("text: E hoa", "text: My friend", "The term 'My friend' stands nowhere in this pack: write it as it stands there, or leave it out.")]
    [InlineData("language: mi", "language: te reo", "The language is 'te reo': write a language tag, such as en or en-GB.")]
    [InlineData(", meaning: My friend", "", "A term needs the key 'meaning': add it here.")]
    [InlineData("meaning: My friend", "meanings: a, meaning: My friend", "A term has no key 'meanings': write 'meaning' instead, or leave it out.")]
    [InlineData("meaning: My friend}", "meaning: a}\n  - {text: e HOA, language: mi, meaning: b}", "The term 'e HOA' stands already at sample/1/pack.yaml:11: leave one of the two out.", 1)]
    public void Term_Wrong_IsNamed(string words, string to, string sentence, int linesBelow = 0)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Pack}", words, to) + linesBelow;

        Assert.Equal([$"{Pack}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }

    [Fact]
    public void Term_OfAFileThatCannotBeRead_IsNotMissedAsWell()
    {
        using var folder = PackFolder.WithGoodPack();
        folder.Write("sample/1/home.worksheet.yaml", "id: [home\n");

        var problem = Assert.Single(folder.Problems());

        Assert.StartsWith("home.worksheet.yaml:", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Talk, "prompt: Whom do {I} meet?", "prompt: Whom does {you} meet?", 0,
        "The blank {you} is not known: write one of {person}, {I}, {me}, {my}, {myself}, {am}.")]
    [InlineData(Talk, "text: A talk can go wrong.", "text: A talk {i} can go wrong.", 0,
        "The blank {i} is not known: write one of {person}, {I}, {me}, {my}, {myself}, {am}.")]
    [InlineData(Talk, "- Stop when you like.", "- Stop with {person when you like.", 0,
        "The blank {person when you like. is not known: write one of {person}, {I}, {me}, {my}, {myself}, {am}.")]
    [InlineData(Talk, "label: Who goes", "label: \"Who\\x07 goes\"", 0,
        "'label' holds a line end, tab or other control character: write one paragraph as one text, and several as a list.")]
    [InlineData(Talk, "label: Who goes", "label: |\n          Who\n          goes", 0,
        "'label' holds a line end, tab or other control character: write one paragraph as one text, and several as a list.")]
    [InlineData(Basics, "text: Harm is", "text: \"Harm\\tis\"\n    points:\n     - text: Harm is", 0,
        "'text' holds a line end, tab or other control character: write one paragraph as one text, and several as a list.")]
    public void Text_WithAnUnknownBlankOrControlCharacter_IsNamed(string file, string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{file}", words, to) + linesBelow;

        Assert.Equal([$"{file}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }
}
