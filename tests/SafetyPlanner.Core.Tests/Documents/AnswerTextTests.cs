using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class AnswerTextTests
{
    private static readonly AnswerSheet Sheet = Given.AnsweredPlan().Sheet;

    [Fact]
    public void Lines_ChoicesAndDays_AreWords()
    {
        Assert.Equal(["Stage: We plan to leave", "Since when: 20 February 2026"], Lines(KindsPack.Stage));
        Assert.Equal(["Role: Other help; Why: Lives near", "Role: Not now"], Lines(KindsPack.Roles));
        Assert.Equal(["Day: 27 February 2026; What happened: Waited outside; Did we get hurt?: No", "Day: 21 February 2026; What happened: Broke the door"], Lines(KindsPack.Diary));
    }

    [Fact]
    public void Lines_Ties_AreTheTextsOfWhatIsTicked()
    {
        Assert.Equal(["What we do: Go by bus; What it answers: Follows us home, We walk alone"], Lines(KindsPack.Prevention));
    }

    [Fact]
    public void Lines_Chart_SaysWhatFitsEachPerson()
    {
        Assert.Equal(
            ["Noor: From work: Listens to us (Let me finish)", "Ravi: Some of both: Listens to us / Talks over us; Gets angry"],
            Lines(KindsPack.Traits));
    }

    [Fact]
    public void Lines_ChartNoteAlone_NamesThePairItIsAbout()
    {
        var value = Given.List(Given.EntryFor("gone", "h1", ("calm-note", "Was quiet")));

        Assert.Equal(["(taken out): Stays calm / Gets angry (Was quiet)"], AnswerText.Lines(KindsPack.Worksheet, Sheet, KindsPack.Question(KindsPack.Traits), value));
    }

    [Fact]
    public void Lines_NoneAndUnknown_AreSaid()
    {
        var none = new ListValue([], None: true) { Unknown = true };

        Assert.Equal(["Nobody yet.", "I don’t know yet."], AnswerText.Lines(KindsPack.Worksheet, Sheet, KindsPack.Question(KindsPack.Candidates), none));
        Assert.Empty(AnswerText.Lines(KindsPack.Worksheet, Sheet, KindsPack.Question(KindsPack.Candidates), null));
    }

    private static IReadOnlyList<string> Lines(string questionId) =>
        AnswerText.Lines(KindsPack.Worksheet, Sheet, KindsPack.Question(questionId), Sheet.Find(questionId)!.Value);
}
