using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class DialledNumbersTests
{
    [Theory]
    [InlineData("ar", "0808 2000 247")]
    [InlineData("ar", "خط المساعدة 0808 2000 247 في كل وقت")]
    [InlineData("he", "הטלפון שלי 0808 2000 247")]
    [InlineData("en", "اتصلي بي 0808 2000 247 غداً")]
    [InlineData("en", "Call 0808 2000 247 now")]
    public void Number_WhereverItStands_ReadsFromLeftToRight(string language, string text)
    {
        using var paper = Paper.Of(new PlanDocument("1", language, null, [new TextBlock(text, TextTone.Body)]));

        var groups = paper.Words().Where(word => word.Text is "0808" or "2000" or "247" or "0808 2000 247").OrderBy(word => word.Box.Left).Select(word => word.Text);

        Assert.Equal("0808 2000 247", string.Join(' ', groups));
        Assert.Empty(paper.Complaints());
    }

    [Fact]
    public void Number_WithACountryCode_KeepsItsPlusInFront()
    {
        using var paper = Paper.Of(new PlanDocument("1", "ar", null, [new TextBlock("رقم الهاتف +44 7700 900123", TextTone.Body)]));

        var groups = paper.Words().Where(word => word.Text.Any(char.IsAsciiDigit) && word.Text != "1").OrderBy(word => word.Box.Left).Select(word => word.Text);

        Assert.Equal("+44 7700 900123", string.Join(' ', groups));
    }
}
