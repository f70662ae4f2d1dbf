using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Tests.Content;

public sealed class BlanksTests
{
    private static readonly Blanks Alone = new("Alex", Together: false);
    private static readonly Blanks Together = new("Alex", Together: true);

    [Theory]
    [InlineData("to {person}", "to Alex", "to Alex")]
    [InlineData("what {I} say", "what I say", "what we say")]
    [InlineData("with {me}", "with me", "with us")]
    [InlineData("all {my} plans", "all my plans", "all our plans")]
    [InlineData("do it {myself}", "do it myself", "do it ourselves")]
    [InlineData("why {I} {am} here", "why I am here", "why we are here")]
    public void Fill_EveryBlank_ReadsAloneAndTogether(string text, string alone, string together)
    {
        var filled = (Alone.Fill(text), Together.Fill(text));

        Assert.Equal((alone, together), filled);
    }

    [Fact]
    public void Names_EachOfThem_IsFilled()
    {
        var filled = Blanks.Names.Select(name => Alone.Fill($"x {{{name}}}"));

        Assert.All(filled, text => Assert.DoesNotContain('{', text));
    }

    [Theory]
    [InlineData("{I} go.", "We go.")]
    [InlineData("Stop. {I} go.", "Stop. We go.")]
    [InlineData("Why? {my} choice!", "Why? Our choice!")]
    [InlineData("No!\n{my} choice", "No!\nOur choice")]
    [InlineData("Say: “{I} go.”", "Say: “we go.”")]
    [InlineData("“{I} go.”", "“We go.”")]
    [InlineData("Say “stop.” {I} go.", "Say “stop.” We go.")]
    [InlineData("Leave (at once.) {I} go.", "Leave (at once.) We go.")]
    [InlineData("Here, {I} go.", "Here, we go.")]
    [InlineData("Is it ‘{my}’ choice", "Is it ‘our’ choice")]
    public void Fill_BlankThatOpensASentence_IsCapital(string text, string expected)
    {
        var filled = Together.Fill(text);

        Assert.Equal(expected, filled);
    }

    [Theory]
    [InlineData("J.", "tell {person} {my} goals", "tell J. our goals")]
    [InlineData("Who?", "{person} and {I}", "Who? and we")]
    [InlineData("J.", "Tell {person}. {I} go.", "Tell J.. We go.")]
    public void Fill_NameThatEndsLikeASentence_OpensNone(string name, string text, string expected)
    {
        var blanks = new Blanks(name, Together: true);

        var filled = blanks.Fill(text);

        Assert.Equal(expected, filled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Fill_NoName_SpeaksOfThePerson(string? name)
    {
        var blanks = new Blanks(name, Together: false);

        var filled = blanks.Fill("{person} comes. I see {person}.");

        Assert.Equal("The person doing harm comes. I see the person doing harm.", filled);
    }

    [Fact]
    public void Fill_NoNameOnPaper_LeavesALine()
    {
        var blanks = new Blanks(null, Together: false, Blanks.WritingLine);

        var filled = blanks.Fill("{person} comes.");

        Assert.Equal("______________ comes.", filled);
    }

    [Theory]
    [InlineData(" Mary Ann Lee ", "with Mary Ann Lee now")]
    [InlineData("{I}", "with {I} now")]
    [InlineData("{person}", "with {person} now")]
    [InlineData("a{", "with a{ now")]
    public void Fill_AnyName_IsWrittenAsItIsAndNotFilledAgain(string name, string expected)
    {
        var blanks = new Blanks(name, Together: true);

        var filled = blanks.Fill("with {person} now");

        Assert.Equal(expected, filled);
    }

    [Fact]
    public void Fill_NameInSmallLetters_IsCapitalOnlyAtASentenceStart()
    {
        var blanks = new Blanks("de Vries", Together: false);

        var filled = blanks.Fill("{person} and {person}");

        Assert.Equal("De Vries and de Vries", filled);
    }

    [Theory]
    [InlineData("{nobody} knows", "{nobody} knows")]
    [InlineData("{i} go, {I} go", "{i} go, we go")]
    [InlineData("an open { brace and {I}", "an open { brace and we")]
    [InlineData("the end {I", "the end {I")]
    [InlineData("nothing }{ here", "nothing }{ here")]
    [InlineData("{} and {I}", "{} and we")]
    public void Fill_UnknownOrUnclosedBlank_StaysAsWritten(string text, string expected)
    {
        var filled = Together.Fill(text);

        Assert.Equal(expected, filled);
    }

    [Fact]
    public void Fill_TextWithoutBlanks_IsTheSameText()
    {
        const string Text = "Nothing to fill. Nothing } at all.";

        var filled = Alone.Fill(Text);

        Assert.Same(Text, filled);
    }
}
