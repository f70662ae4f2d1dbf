using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class SeveralDocumentsTests
{
    private static readonly PlanDocument Meeting = new(
        "Planning a meeting", "en", "Keep away from home", [new HeadingBlock(2, "Who goes"), new TextBlock(Words(700), TextTone.Answer)]);

    private static readonly PlanDocument Kit = new("Things to take", "mi", "Kia haumaru", [new HeadingBlock(3, "Papers"), new ListBlock(["Passport"])]);

    private static readonly PlanDocument Numbers = new("أرقام للمساعدة", "ar", null, [new TextBlock("اتصل", TextTone.Body)]);

    [Fact]
    public void Documents_Several_EachBeginOnAPageOfTheirOwnWithTheirOwnFooter()
    {
        using var paper = Paper.Of(Meeting, Kit, Numbers);

        Assert.Equal(4, paper.Pages());
        Assert.Contains("Keep away from home Page 2 of 4", paper.Text(2), StringComparison.Ordinal);
        Assert.StartsWith("Things to take\nPapers", paper.Text(3), StringComparison.Ordinal);
        Assert.Contains("Kia haumaru Page 3 of 4", paper.Text(3), StringComparison.Ordinal);
        Assert.DoesNotContain("Kia haumaru", paper.Text(4), StringComparison.Ordinal);
        Assert.Contains("Page 4 of 4", paper.Text(4), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_Several_ArePartsWithTitlesOfTheFirstLevel()
    {
        using var paper = Paper.Of(Meeting, Kit, Numbers);

        var tags = paper.Tags();

        Assert.Empty(tags.Faults);
        Assert.Empty(paper.Complaints());
        Assert.Equal(
            [
                "Part/H1: Planning a meeting", "Part/H2: Who goes", $"Part/P: {Words(700)}",
                "Part/H1: Things to take", "Part/H2: Papers", "Part/L/LI/Lbl: •", "Part/L/LI/LBody: Passport",
                "Part/H1: أرقام للمساعدة", "Part/P: اتصل",
            ],
            tags.Lines);
    }

    [Fact]
    public void Documents_InSeveralLanguages_SayTheirOwn()
    {
        using var paper = Paper.Of(Meeting, Kit, Numbers);

        Assert.Equal("en", paper.Tags().Language);
        Assert.Contains("/Lang (mi)", paper.Operators(), StringComparison.Ordinal);
        Assert.Contains("/Lang (ar)", paper.Operators(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_FromRightToLeftAfterOthers_BeginAtTheRight()
    {
        using var paper = Paper.Of(Meeting, Numbers);

        var words = paper.Words().Where(word => word.Page == 3).ToList();

        Assert.All(words.Where(word => word.Text is "للمساعدة" or "اتصل"), word => Assert.True(word.Box.Left > 300, word.Text));
        Assert.Equal(68, words.Single(word => word.Text == "Page").Box.Left, 1);
    }

    [Fact]
    public void Documents_One_IsTheSameAsByItself()
    {
        var alone = Paper.Renderer.Render(Meeting, Paper.A4);

        var listed = Paper.Renderer.Render([Meeting], Paper.A4);

        Assert.Equal(alone, listed);
    }

    [Fact]
    public void Documents_None_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Paper.Renderer.Render([], Paper.A4));

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"word{i}"));
}
