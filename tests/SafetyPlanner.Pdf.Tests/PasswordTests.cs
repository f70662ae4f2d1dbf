using System.Text;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

public sealed class PasswordTests
{
    private const string Password = "kia kaha ā 4821";

    private static readonly PlanDocument Secret = new(
        "A quiet title", "en", "Keep away from home", [new HeadingBlock(2, "Kererū"), new TextBlock("Meet at the harbour.", TextTone.Answer)]);

    public static TheoryData<string> Passwords { get; } =
    [
        Password, "a", new string('x', 32), "пароль для двери", "密码很长也可以", "كلمة السر", "two  spaces ", "\"'\\()<>%#", "🦋 emoji 🦋",
    ];

    public static TheoryData<string, string> Unusable { get; } = new()
    {
        { "nothing", "" },
        { "a byte too long", new('x', PaperPassword.MostBytes + 1) },
        { "a letter that goes over the end", new string('x', PaperPassword.MostBytes - 1) + "ā" },
        { "longer once it is put together", new('\uFDFA', 4) },
        { "a line end", "two\nlines" },
        { "half a letter", "half \uD800" },
        { "no letter", "no letter \uFFFE" },
        { "the last of no letters", "no letter \U0010FFFF" },
        { "no letter among the Arabic ones", "no letter \uFDD0" },
    };

    [Theory]
    [MemberData(nameof(Passwords))]
    public void Paper_WithItsPassword_OpensAndIsSound(string password)
    {
        using var paper = Paper.From(Paper.Renderer.Render(Secret, Paper.A4 with { Password = password }), password);

        Assert.Empty(paper.Complaints());
        Assert.Equal("A quiet title\nKererū\nMeet at the harbour.\nKeep away from home Page 1 of 1", paper.Text().TrimEnd('\f', '\n'));
        Assert.Empty(paper.Tags().Faults);
    }

    [Fact]
    public void Paper_WithTheLongestPassword_Opens()
    {
        // Poppler's tools take no more than 32 bytes on their command line; qpdf takes all.
        var password = new string('x', PaperPassword.MostBytes);

        using var paper = Paper.From(Paper.Renderer.Render(Secret, Paper.A4 with { Password = password }), password);

        Assert.Empty(paper.Complaints());
        Assert.Equal(["H1: A quiet title", "H2: Kererū", "P: Meet at the harbour."], paper.Tags().Lines);
    }

    [Fact]
    public void Paper_WithItsPassword_IsSealedWithAesAndMayBeHeardAndPrinted()
    {
        using var paper = Paper.From(Paper.Renderer.Render(Secret, Paper.A4 with { Password = Password }), Password);

        var info = paper.Info();

        Assert.Matches(@"Encrypted:\s+yes \(print:yes copy:yes change:yes addNotes:yes algorithm:AES-256\)", info);
        Assert.Contains("accessibility: allowed", paper.Sealing(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kia kaha a 4821")]
    [InlineData("kia kaha ā 4821 ")]
    public void Paper_WithAnotherPassword_StaysClosed(string other)
    {
        using var paper = Paper.From(Paper.Renderer.Render(Secret, Paper.A4 with { Password = Password }), other);

        Assert.Contains("invalid password", paper.Complaints(), StringComparison.Ordinal);
        Assert.Contains("Incorrect password", paper.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Password_HoweverItsLettersAreComposed_IsTheSame()
    {
        using var paper = Paper.From(Paper.Renderer.Render(Secret, Paper.A4 with { Password = "a\u0304 ﬁ" }), "ā fi");

        Assert.Empty(paper.Complaints());
    }

    [Fact]
    public void File_WithAPassword_ShowsNothingOfTheDocument()
    {
        var options = new PaperOptions(Sheet.A4, "Worksheet", new(2026, 11, 20)) { Password = Password };

        var file = Encoding.Latin1.GetString(Paper.Renderer.Render(Secret, options));

        string[] hidden = ["harbour", "Worksheet", "FEFF", "20261120", "xpacket", "Catalog", "/Lang", "Lato", Password, "kia kaha"];
        Assert.All(hidden, words => Assert.DoesNotContain(words, file, StringComparison.Ordinal));
    }

    [Fact]
    public void File_WithAPassword_IsNeverTheSameTwice()
    {
        var first = Paper.Renderer.Render(Secret, Paper.A4 with { Password = Password });

        var second = Paper.Renderer.Render(Secret, Paper.A4 with { Password = Password });

        Assert.NotEqual(first, second);
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Password_ThatCannotBeUsed_IsRefusedWithoutBeingTold(string what, string password)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Paper.Renderer.Render(Secret, Paper.A4 with { Password = password }));

        Assert.False(PaperPassword.IsUsable(password), what);
        Assert.DoesNotContain("xx", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Passwords))]
    public void Password_ThatCanBeUsed_IsUsable(string password) => Assert.True(PaperPassword.IsUsable(password));

    [Fact]
    public void Options_InALog_DoNotTellThePassword()
    {
        var options = Paper.A4 with { Password = Password };

        Assert.Equal("PaperOptions", options.ToString());
    }
}
