using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class AnswerRulesTests
{
    private static readonly Question Who = KindsPack.Question(KindsPack.Who);
    private static readonly Question Results = KindsPack.Question(KindsPack.Results);
    private static readonly Question Steps = KindsPack.Question(KindsPack.Steps);
    private static readonly Question Going = KindsPack.Question(KindsPack.Going);

    [Fact]
    public void Check_TextAtTheLimit_Fits()
    {
        var value = Given.Text(("circumstances", new string('a', 8_000)));

        var check = AnswerRules.Check(Who, value);

        var fits = Assert.IsType<AnswerCheck.Fits>(check);
        Assert.True(fits.Value.SameAs(value));
        Assert.Null(fits.Note);
    }

    [Theory]
    [InlineData(8_001, "“Name or initials” is 8,001 characters long. It can hold 8,000. Please shorten it by 1.")]
    [InlineData(9_000, "“Name or initials” is 9,000 characters long. It can hold 8,000. Please shorten it by 1,000.")]
    public void Check_TextOverTheLimit_SaysByHowMuchToShorten(int length, string expected)
    {
        var check = AnswerRules.Check(Who, Given.Text(("name", new string('a', length))));

        Assert.Equal(expected, Assert.IsType<AnswerCheck.Refused>(check).Reason);
    }

    [Fact]
    public void Check_ManyTicks_AreNotCountedAsTyped()
    {
        var ticks = string.Join(' ', Enumerable.Range(0, 150).Select(at => $"threat-{at:D4}"));
        var measures = Enumerable.Range(0, 60).Select(at => Given.Entry($"m{at}", ("measure", "Go by bus"), ("answers", ticks)));

        Assert.IsType<AnswerCheck.Fits>(AnswerRules.Check(KindsPack.Question(KindsPack.Prevention), Given.List([.. measures])));
    }

    [Fact]
    public void Check_LongTextInAnEntry_NamesThePart()
    {
        var check = AnswerRules.Check(Results, Given.List(Given.Entry("r1", ("result", "short")), Given.Entry("r2", ("result", new string('a', 8_001)))));

        Assert.StartsWith("“Result” is 8,001 characters long.", Assert.IsType<AnswerCheck.Refused>(check).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LabelWithBlanks_IsNamedAsThePersonReadsIt()
    {
        var blanks = new Blanks("Alex", Together: true);

        var check = AnswerRules.Check(Who, Given.Text(("circumstances", new string('a', 8_001))), blanks);

        Assert.StartsWith("“What we know of Alex now” is", Assert.IsType<AnswerCheck.Refused>(check).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LineBreaksOfABrowser_CountAsOneCharacterEach()
    {
        var text = string.Join("\r\n", Enumerable.Repeat("aaa", 2_000));

        var check = AnswerRules.Check(Who, Given.Text(("circumstances", text)));

        var kept = Assert.IsType<TextValue>(Assert.IsType<AnswerCheck.Fits>(check).Value).Parts["circumstances"];
        Assert.Equal(7_999, kept.Length);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "This list has 201 entries. It can hold 200. Please take out 1, or put several into one.")]
    [InlineData(500, "This list has 500 entries. It can hold 200. Please take out 300, or put several into one.")]
    public void Check_ManyEntries_SaysHowManyToTakeOut(int count, string? expected)
    {
        var list = Given.List([.. Enumerable.Range(0, count).Select(at => Given.Entry($"e{at}", ("result", "a")))]);
        var steps = Given.Steps([.. Enumerable.Range(0, count).Select(at => Given.Step($"e{at}", "a"))]);
        var people = Given.Together([.. Enumerable.Range(0, count).Select(at => Given.Attendee($"e{at}", "a"))]);

        string?[] reasons = [Reason(Results, list), Reason(Steps, steps), Reason(Going, people)];

        Assert.All(reasons, reason => Assert.Equal(expected, reason));
    }

    [Fact]
    public void Check_WholeAnswerOverTheLimit_IsRefusedForEveryKindThatIsTyped()
    {
        var parts = Enumerable.Range(0, 8).Select(at => ($"p{at}", new string('a', 7_501))).ToArray();
        var wide = new TextQuestion(
            "wide", "1", "Wide", "Write much.", [],
            [.. parts.Select(part => new Part(part.Item1, part.Item1, null, PartLength.Lines, Optional: true, NamesPerson: false))]);
        var list = Given.List([.. parts.Select(part => Given.Entry(part.Item1, ("result", part.Item2)))]);
        var steps = Given.Steps([.. parts.Select(part => Given.Step(part.Item1, part.Item2))]);

        string?[] reasons = [Reason(wide, Given.Text(parts)), Reason(Results, list), Reason(Steps, steps)];

        Assert.All(reasons, reason => Assert.Matches("^This answer is 60,[0-9]{3} characters long in all. It can hold 60,000. Please shorten it.$", reason));
    }

    [Theory]
    [InlineData("who does it")]
    [InlineData("by when")]
    [InlineData("name")]
    public void Check_LongLine_IsRefusedByItsName(string label)
    {
        var line = new string('a', 301);
        var reason = label switch
        {
            "who does it" => Reason(Steps, Given.Steps(Given.Step("t1", "a") with { Owner = line })),
            "by when" => Reason(Steps, Given.Steps(Given.Step("t1", "a") with { By = line })),
            _ => Reason(Going, Given.Together(Given.Attendee("p1", line))),
        };

        Assert.Equal($"“{label}” is 301 characters long. It can hold 300. Please shorten it by 1.", reason);
    }

    [Fact]
    public void Check_HiddenCharacters_AreLeftOutAndCounted()
    {
        var check = AnswerRules.Check(Who, Given.Text(("name", "A\u0000l\u0007e\u001Bx"), ("circumstances", "one\ttab\nline 😀")));

        var fits = Assert.IsType<AnswerCheck.Fits>(check);
        Assert.True(fits.Value.SameAs(Given.Text(("name", "Alex"), ("circumstances", "one\ttab\nline 😀"))));
        Assert.Equal("3 hidden characters that can’t be shown or printed were left out.", fits.Note);
    }

    [Theory]
    [InlineData("a", 0xD83D, "b")]
    [InlineData("a", 0xDE00, "b")]
    [InlineData("ab", 0xD83D, "")]
    [InlineData("a", 0xFFFE, "b")]
    public void Check_HalfACharacter_IsLeftOutAndSaid(string before, int half, string after)
    {
        var check = AnswerRules.Check(Who, Given.Text(("name", $"{before}{(char)half}{after}")));

        var fits = Assert.IsType<AnswerCheck.Fits>(check);
        Assert.True(fits.Value.SameAs(Given.Text(("name", "ab"))));
        Assert.Equal("1 hidden character that can’t be shown or printed was left out.", fits.Note);
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\n\r\nb\r", "a\n\nb\n")]
    public void Check_LineBreaks_BecomeOneKindWithoutANote(string text, string expected)
    {
        var check = AnswerRules.Check(Who, Given.Text(("name", text)));

        var fits = Assert.IsType<AnswerCheck.Fits>(check);
        Assert.True(fits.Value.SameAs(Given.Text(("name", expected))));
        Assert.Null(fits.Note);
    }

    [Fact]
    public void Check_HiddenCharactersInEveryField_AreLeftOut()
    {
        const string Dirty = "a\u0001b";

        AnswerValue[] values =
        [
            Fits(Results, Given.List(Given.Entry("r1", ("result", Dirty)))),
            Fits(Steps, Given.Steps(new TaskEntry("t1", null, Dirty, Dirty, Dirty, Done: false))),
            Fits(Going, Given.Together(Given.Attendee("p1", Dirty))),
        ];

        Assert.True(values[0].SameAs(Given.List(Given.Entry("r1", ("result", "ab")))));
        Assert.True(values[1].SameAs(Given.Steps(new TaskEntry("t1", null, "ab", "ab", "ab", Done: false))));
        Assert.True(values[2].SameAs(Given.Together(Given.Attendee("p1", "ab"))));
    }

    [Fact]
    public void Check_EmptiedPart_IsAbsent()
    {
        var value = Fits(Who, Given.Text(("name", "Alex"), ("circumstances", "")));

        Assert.Equal(["name"], Assert.IsType<TextValue>(value).Parts.Keys);
    }

    [Fact]
    public void Check_TicksOfNoItemOrTwice_AreLeftOut()
    {
        var value = Fits(KindsPack.Question(KindsPack.BeforeGoing), Given.Ticks("phone", "no-such-item", "phone"));

        Assert.True(value.SameAs(Given.Ticks("phone")));
    }

    [Theory]
    [InlineData(KindsPack.Results)]
    [InlineData(KindsPack.WhatWeSay)]
    public void Check_NoneWhereItIsNotOffered_IsNotTaken(string questionId)
    {
        var value = Fits(KindsPack.Question(questionId), new ListValue([], None: true));

        Assert.True(value.SameAs(Given.List()));
    }

    [Fact]
    public void Check_NoneWhereItIsOffered_IsKeptWithTheEntriesBesideIt()
    {
        var list = new ListValue([Given.Entry("k1", ("name", "Robin"))], None: true);
        var steps = new TasksValue([Given.Step("t1", "Call")], None: true);

        AnswerValue[] kept = [Fits(KindsPack.Question(KindsPack.ShouldKnow), list), Fits(Steps, steps)];

        Assert.True(kept[0].SameAs(list));
        Assert.True(kept[1].SameAs(steps));
    }

    [Fact]
    public void Check_ValueOfAnotherKind_IsABug()
    {
        Assert.Throws<ArgumentException>(() => AnswerRules.Check(Who, Given.List()));
        Assert.Throws<ArgumentException>(() => AnswerRules.Check(Who, new OutcomeValue(Outcome.ReadyToMeet)));
    }

    private static string? Reason(Question question, AnswerValue value) => (AnswerRules.Check(question, value) as AnswerCheck.Refused)?.Reason;

    private static AnswerValue Fits(Question question, AnswerValue value) => Assert.IsType<AnswerCheck.Fits>(AnswerRules.Check(question, value)).Value;
}
