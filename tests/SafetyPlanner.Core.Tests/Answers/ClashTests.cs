using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

/// <summary>Someone who must not stand in two places: here, close to the person harmed and ally of the person doing harm.</summary>
public sealed class ClashTests
{
    private static readonly ListQuestion CloseBy = (ListQuestion)KindsPack.Question(KindsPack.CloseBy);

    [Theory]
    [InlineData("Vic", "Vic")]
    [InlineData("VIC", "vic")]
    [InlineData(" Vic\tLee ", "vic lee")]
    public void Clashes_PersonForWhomItWasChosen_IsNamedAsThisListWritesIt(string candidate, string close)
    {
        var sheet = Sheet(candidate, close, Given.EntryFor("c1", "o1", ("role", "ally"), ("why", "Knows everyone")));

        Assert.Equal([close], Matching.Clashes(KindsPack.Worksheet, sheet, CloseBy));
    }

    [Theory]
    [InlineData("c1", "other")]
    [InlineData("c1", "not-now")]
    [InlineData("c2", "ally")]
    [InlineData("taken-out", "ally")]
    public void Clashes_AnotherChoiceOrSomeoneElse_IsNone(string target, string role)
    {
        var sheet = Sheet("Vic", "Vic", Given.EntryFor(target, "o1", ("role", role)));

        Assert.Empty(Matching.Clashes(KindsPack.Worksheet, sheet, CloseBy));
    }

    [Fact]
    public void Clashes_RemarkBesideTheName_IsNoPartOfIt()
    {
        var sheet = Sheet("Vic", "From work", Given.EntryFor("c1", "o1", ("role", "ally")));

        Assert.Empty(Matching.Clashes(KindsPack.Worksheet, sheet, CloseBy));
    }

    [Fact]
    public void Clashes_WhileTheQuestionsRest_AreStillNamed()
    {
        var sheet = Sheet("Vic", "Vic", Given.EntryFor("c1", "o1", ("role", "ally")))
            .With(KindsPack.Stage, new Answer(Given.Text(("stage", KindsPack.Staying)), 1, Some.Morning, []));

        Assert.Equal(["Vic"], Matching.Clashes(KindsPack.Worksheet, sheet, CloseBy));
    }

    [Fact]
    public void Clashes_ChoiceInAList_NamesItsEntries()
    {
        var worksheet = KindsPack.Worksheet;
        var question = CloseBy with { Clash = new Clash(KindsPack.Threats, "now", "here", null) };
        var sheet = Given.Sheet(
            (KindsPack.CloseBy, Given.List(Given.Entry("b1", ("name", "the neighbour")), Given.Entry("b2", ("name", "The boss")))),
            (KindsPack.Threats, Given.List(Given.Entry("d1", ("threat", "The neighbour"), ("now", "here")), Given.Entry("d2", ("threat", "The boss"), ("now", "later")))));

        Assert.Equal(["the neighbour"], Matching.Clashes(worksheet, sheet, question));
    }

    private static AnswerSheet Sheet(string candidate, string close, Entry role) => Given.Sheet(
        (KindsPack.Candidates, Given.List(Given.Entry("c1", ("link", "From work"), ("name", candidate)), Given.Entry("c2", ("name", "Noor")))),
        (KindsPack.Roles, Given.List(role)),
        (KindsPack.CloseBy, Given.List(Given.Entry("b1", ("name", close)))));
}
