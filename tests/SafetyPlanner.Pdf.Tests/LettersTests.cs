using System.Diagnostics;
using System.Text;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Pdf.Tests;

public sealed class LettersTests
{
    // Each takes well under a second; a crowded machine may be ten times slower.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Scripts { get; } = [.. ScriptSamples.All];

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "one word of 8,000 letters", new('W', 8000) },
        { "8,000 letters of Arabic without a space", Repeat("عندماأشعربالخوف", 533) },
        { "Thai without a space", Repeat("เมื่อฉันรู้สึกกลัว", 440) },
        { "controls", Repeat("a\0b\u0007c\u001B[31m\u0085\u009F", 300) },
        { "every control character", Repeat(string.Concat(Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(char.IsControl).Select(sign => $"{sign}a")), 20) },
        { "lone surrogates", Repeat("a\uD800b\uDC00", 1000) },
        { "hundreds of marks on a letter", Repeat("e" + string.Concat(Enumerable.Range(0x300, 100).Select(mark => (char)mark)), 40) },
        { "marks without a letter", new('\u0301', 4000) },
        { "overrides of direction", Repeat("\u202Eabc\u2067\u05D0\u202C(", 800) },
        { "the syntax of PDF", Repeat(") Tj ET\nendstream\nendobj <</S/JavaScript/JS(app.alert(1))>> EMC %%EOF ", 100) },
        { "line ends alone", new('\n', 8000) },
        { "a line end after each letter", Repeat("a\r\n", 2500) },
        { "joiners alone", new('\u200D', 4000) },
        { "spaces that do not break", new('\u00A0', 8000) },
        { "a sample of all of Unicode", AllOfUnicode() },
        { "families and flags", Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F1F3\U0001F1FF", 300) },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_ReadBackFromTheTags_IsWhatWasTyped(string language, string text)
    {
        using var paper = Paper.Of(
            new HeadingBlock(2, language), new TextBlock(text, TextTone.Answer), new TableBlock("t", ["h"], [[text]], 0));

        var tags = paper.Tags();

        Assert.Equal([$"P: {text.Normalize()}", "Table/THead/TR/TH: h", $"Table/TBody/TR/TD: {text.Normalize()}"], tags.Lines.Skip(2));
        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_HoweverStrange_GivesSoundPaperQuickly(string what, string text)
    {
        var document = new PlanDocument(
            text,
            "en",
            text,
            [
                new HeadingBlock(2, text),
                new TextBlock(text, TextTone.Answer),
                new ListBlock([text]),
                new ChecksBlock([new(text, Ticked: true, text)]),
                new NoticeBlock(text, text),
                new LinesBlock(text, 2),
                new TableBlock(text, ["a", text], [[text, "b"], [text, text]], BlankRows: 1),
            ]);
        Paper.Renderer.WarmUp();

        var watch = Stopwatch.StartNew();
        using var paper = Paper.Of(document);
        watch.Stop();

        Assert.True(watch.Elapsed < Quick, $"{what}: {watch.Elapsed}");
        Assert.Empty(paper.Complaints());
        Assert.Empty(paper.Tags().Faults);
    }

    [Fact]
    public void Letter_ThatNoFontHas_IsReadAsItself()
    {
        const string text = "before \uE123 \U0001F9FF after";

        using var paper = Paper.Of(new TextBlock(text, TextTone.Answer));

        Assert.Equal($"P: {text}", paper.Tags().Lines[1]);
    }

    [Fact]
    public void Override_OfDirection_CannotHideWhatIsWritten()
    {
        using var paper = Paper.Of(new TextBlock("Do not \u202Eteem\u202C", TextTone.Body));

        Assert.Contains("Do not teem", paper.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_LongerThanALine_IsCutWithNothingLost()
    {
        var word = Repeat("abcdefghij", 40);

        using var paper = Paper.Of(new TextBlock(word, TextTone.Answer));

        Assert.Equal($"P: {word}", paper.Tags().Lines[1]);
        Assert.True(paper.Text().Split('\n').Length > 4);
    }

    [Fact]
    public void TelephoneNumber_WhereverTheLineEnds_StaysOnOneLine()
    {
        var calls = Enumerable.Range(1, 60).Select(i => new TextBlock($"{Repeat("on ", i)}call 0808 2000 247 or +64 (21) 555-0100 now", TextTone.Answer));

        using var paper = Paper.Of([.. calls]);
        var words = paper.Words();

        Assert.Equal(Places(words, "0808"), Places(words, "247"));
        Assert.Equal(Places(words, "+64"), Places(words, "555-0100"));
        Assert.Equal(60, Places(words, "0808").Count);
    }

    [Fact]
    public void SignOfAList_InANarrowColumn_StaysWithItsFirstWord()
    {
        string[] cells = ["• Photograph", .. Enumerable.Repeat(Repeat("a longer text ", 20), 4)];

        using var paper = Paper.Of(new TableBlock("t", ["a", "b", "c", "d", "e"], [cells], 0));
        var words = paper.Words();

        Assert.Equal(Places(words, "•"), Places(words, "Photograph"));
    }

    [Fact]
    public void TelephoneNumber_WiderThanItsColumn_IsCutBetweenItsGroups()
    {
        string[] cells = ["0808 200 02470 555", .. Enumerable.Repeat("incomprehensibilities", 6)];

        using var paper = Paper.Of(new TableBlock("t", ["a", "b", "c", "d", "e", "f", "g"], [cells], 0));

        Assert.Equal(["0808", "200", "02470", "555"], paper.Words().Select(word => word.Text).Where(text => char.IsAsciiDigit(text[0])).SkipLast(2));
    }

    [Fact]
    public void RowOfNumbers_LongerThanATelephoneNumber_IsBrokenBetweenThem()
    {
        using var paper = Paper.Of(new TextBlock(Repeat("1234567 ", 200), TextTone.Answer));

        var words = paper.Words().Where(word => char.IsAsciiDigit(word.Text[0])).ToList();

        Assert.Equal(Enumerable.Repeat("1234567", 200), words.Take(200).Select(word => word.Text));
    }

    [Fact]
    public void EmptyLines_HoweverMany_MakeNoPages()
    {
        using var paper = Paper.Of(new TextBlock("first" + new string('\n', 5000) + "last", TextTone.Answer));

        Assert.Equal(1, paper.Pages());
    }

    private static List<(int, double)> Places(SeenWord[] words, string text) =>
        [.. words.Where(word => word.Text == text).Select(word => (word.Page, word.Box.Top))];

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string AllOfUnicode() =>
        string.Concat(Enumerable.Range(0, 0x110000 / 331).Select(i => i * 331).Where(Rune.IsValid).Select(char.ConvertFromUtf32));
}
