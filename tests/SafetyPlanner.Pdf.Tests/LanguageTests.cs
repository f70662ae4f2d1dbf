using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class LanguageTests
{
    private static readonly Term[] Terms =
    [
        new("whānau", "mi", "family"),
        new("whānau pani", "mi", "the bereaved"),
        new("mana", "mi", "standing"),
        new("kia kaha", "mi", "stay strong"),
        new("home", "en-GB", "home"),
        new("café", "fr) /JS (x", "coffee house"),
    ];

    public static TheoryData<string, string[]> WithTerms { get; } = new()
    {
        { "Talk to your whānau first.", ["mi: whānau"] },
        { "WHĀNAU, whānau; (Whānau) “whānau’s”", ["mi: WHĀNAU", "mi: whānau", "mi: Whānau", "mi: whānau"] },
        { "The whānau pani come first.", ["mi: whānau pani"] },
        { "Managers manage; human remains; mana\u0304", [] },
        { "mana", ["mi: mana"] },
        { "Put together: wha\u0304nau", ["mi: whānau"] },
        { "Go home to the café", [] },
        { "kia\nkaha", [] },
        { "", [] },
    };

    public static TheoryData<string, string[]> WithScripts { get; } = new()
    {
        { "Call آمنة at 021 555 today", ["ar: آمنة"] },
        { "عندما أشعر بالخوف (021 555) أتصل بصديقتي، 8:30.", ["ar: عندما أشعر بالخوف (021 555) أتصل بصديقتي، 8:30."] },
        { "Ελένη 021", ["el: Ελένη 021"] },
        { "Подруга", ["ru: Подруга"] },
        { "מחר", ["he: מחר"] },
        { "जब मुझे डर लगता है", ["hi: जब मुझे डर लगता है"] },
        { "আমি যখন ভয় পাই", ["bn: আমি যখন ভয় পাই"] },
        { "เมื่อฉันรู้สึกกลัว", ["th: เมื่อฉันรู้สึกกลัว"] },
        { "எனக்கு பயமாக", ["ta: எனக்கு பயமாக"] },
        { "ስፈራ ለጓደኛዬ", ["am: ስፈራ ለጓደኛዬ"] },
        { "当我感到害怕的时候", ["zh: 当我感到害怕的时候"] },
        { "怖いと感じたときは", ["ja: 怖いと感じたときは"] },
        { "무서울 때는 親舊", ["ko: 무서울 때는 親舊"] },
        { "Tēnā koe, żółw, Việt Nam, 021 555 (–)", [] },
        { "... 123 !?", [] },
    };

    [Theory]
    [MemberData(nameof(WithTerms))]
    public void Term_WhereverItStandsAsAWholeWord_HasItsLanguage(string text, string[] passages)
    {
        using var paper = Paper.Of(new PlanDocument("Title", "en", null, [new TextBlock(text, TextTone.Body)]) { Terms = Terms });
        var tags = paper.Tags();

        Assert.Equal(passages, tags.Passages);
        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        Assert.Equal(text.Normalize().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"P: {line}"), tags.Lines.Skip(1));
    }

    [Fact]
    public void Term_InEveryKindOfBlock_HasItsLanguageAndIsReadInItsPlace()
    {
        var document = new PlanDocument(
            "A whānau plan",
            "en",
            "Keep whānau safe",
            [
                new HeadingBlock(2, "For whānau"),
                new ListBlock(["One whānau here"]),
                new ChecksBlock([new("Ask whānau", Ticked: true, "Then whānau again")]),
                new TableBlock("t", ["Which whānau"], [["This whānau"]], 0),
                new NoticeBlock("Dear whānau", "Words"),
            ])
        {
            Terms = Terms,
        };

        using var paper = Paper.Of(document);
        var tags = paper.Tags();

        Assert.Empty(tags.Faults);
        Assert.Equal(8, tags.Passages.Count);
        string[] expected =
        [
            "H1: A whānau plan", "H2: For whānau", "L/LI/LBody: One whānau here", "L/LI/LBody/P: Ask whānau", "L/LI/LBody/P: Then whānau again",
            "Table/THead/TR/TH: Which whānau", "Table/TBody/TR/TD: This whānau", "Div/P: Dear whānau",
        ];
        Assert.All(expected, line => Assert.Contains(line, tags.Lines));
        Assert.Contains("A whānau plan\nFor whānau\n• One whānau here\n", paper.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithScripts))]
    public void Letters_OfAnotherScript_HaveTheLanguageTheyMostLikelyAre(string text, string[] passages)
    {
        using var paper = Paper.Of(new TextBlock(text, TextTone.Answer));
        var tags = paper.Tags();

        Assert.Equal(passages, tags.Passages);
        Assert.Empty(tags.Faults);
        Assert.Equal($"P: {text}", tags.Lines[1]);
    }

    [Theory]
    [InlineData("ar", "أتصل بآمنة", "Call me", "en: Call me")]
    [InlineData("ur", "میں فون کرتی ہوں", "Подруга", "ru: Подруга")]
    [InlineData("ja", "怖いと感じた友", "한국", "ko: 한국")]
    [InlineData("zh-Hant-TW", "當我感到害怕", "怖いと感じた", "ja: 怖いと感じた")]
    [InlineData("sr-Latn", "Zovem", "Подруга", "ru: Подруга")]
    public void Letters_OfTheDocumentsOwnScript_HaveNoOtherLanguage(string language, string own, string other, string passage)
    {
        var document = new PlanDocument(own, language, null, [new TextBlock(own, TextTone.Body), new TextBlock(other, TextTone.Answer)]);

        using var paper = Paper.Of(document);

        Assert.Equal([passage], paper.Tags().Passages);
    }

    [Fact]
    public void Passage_OverLinesAndPages_IsOne()
    {
        var text = string.Join(' ', Enumerable.Repeat("Когда мне страшно, я звоню подруге", 150));

        using var paper = Paper.Of(new TextBlock(text, TextTone.Answer));
        var tags = paper.Tags();

        Assert.True(paper.Pages() > 1);
        Assert.Equal([$"ru: {text}"], tags.Passages);
        Assert.Empty(tags.Faults);
    }
}
