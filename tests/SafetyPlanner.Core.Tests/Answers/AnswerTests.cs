using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

/// <summary>What an answer remembers of what it said before.</summary>
public sealed class AnswerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private static readonly string Long = string.Concat(Enumerable.Repeat("A long thought. ", 60));

    [Fact]
    public void After_FirstAnswer_HasNothingBefore()
    {
        var answer = Answer.After(null, Text("one"), Some.Morning, keepBefore: true);

        Assert.Equal((1, Some.Morning, 0), (answer.Version, answer.ChangedAt, answer.Earlier.Count));
    }

    [Fact]
    public void After_ValueThatStood_IsKeptWithItsTime()
    {
        var answer = Written((Later, "one"), (Later, "two"));

        Assert.Equal(2, answer.Version);
        Assert.Equal(("one", Some.Morning + Later), (Words(answer.Earlier[0]), answer.Earlier[0].WrittenAt));
    }

    [Fact]
    public void After_TypingOn_KeepsNothingOfWhatWasInPassing()
    {
        var answer = Written((Later, "I"), (Soon, "I will"), (Soon, "I will go"), (Soon, "I will not go"), (Soon, "Perhaps I will not go"));

        Assert.Empty(answer.Earlier);
    }

    [Fact]
    public void After_TypingOnAfterAPause_KeepsWhatStoodBeforeIt()
    {
        var answer = Written((Later, "I will"), (Later, "I will go"), (Soon, "I will go home"), (Soon, "I will go home now"));

        Assert.Equal(["I will"], answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_EverythingTakenAwayWhileTyping_IsKept()
    {
        var answer = Written((Later, "I will go"), (Soon, "I will go home"), (Soon, ""));

        Assert.Equal(["I will go home"], answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_SentenceReplacedByALongerOneWhileTyping_IsKept()
    {
        var answer = Written((Later, "Robin waits for us at the cafe until two."), (Soon, "Nobody has said yet whether they are going to come with us."));

        Assert.Equal(["Robin waits for us at the cafe until two."], answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_DeletingSlowly_KeepsTheWholeOnce()
    {
        var saves = Enumerable.Range(1, 40).Select(at => (Soon, Long[..^(at * 3)]));

        var answer = Written([(Later, "The first."), (Later, Long), .. saves]);

        Assert.Equal([Long, "The first."], answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_DeletingSlowlyWhatWasJustTyped_KeepsTheWholeOnce()
    {
        var saves = Enumerable.Range(1, 40).Select(at => (Soon, Long[..^(at * 3)]));

        var answer = Written([(Later, "A"), (Soon, Long), .. saves]);

        Assert.Equal([Long], answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_ManyCorrectionsWhileTyping_DoNotPushOutWhatStood()
    {
        var saves = Enumerable.Range(1, 40).SelectMany(at => new[] { (Soon, Long[..(at * 20)] + "teh"), (Soon, Long[..(at * 20)]) });

        var answer = Written([(Later, "What stood."), (Later, ""), .. saves]);

        Assert.Contains("What stood.", answer.Earlier.Select(Words));
        Assert.True(answer.Earlier.Count <= 3, "Corrections are kept once.");
    }

    [Fact]
    public void After_EntryTakenOutWhileALongerOneIsWritten_IsKept()
    {
        var first = Answer.After(null, Given.List(Given.Entry("a", ("what", "Robin"))), Some.Morning, keepBefore: false);

        var answer = Answer.After(first, Given.List(Given.Entry("b", ("what", Long))), Some.Morning + Soon, keepBefore: false);

        Assert.Same(first.Value, Assert.Single(answer.Earlier).Value);
    }

    [Fact]
    public void After_EntriesMovedWhileTyping_KeepsNothing()
    {
        var a = Given.Entry("a", ("what", Long));
        var b = Given.Entry("b", ("what", "Robin"));
        var first = Answer.After(null, Given.List(a, b), Some.Morning, keepBefore: false);

        var answer = Answer.After(first, Given.List(b, a), Some.Morning + Soon, keepBefore: false);

        Assert.Empty(answer.Earlier);
    }

    [Fact]
    public void After_AnythingTypedTakenAwayInPassing_IsKeptForEveryKind()
    {
        (AnswerValue Before, AnswerValue After)[] changes =
        [
            (Given.Steps(Given.Step("t1", "Call")), Given.Steps(Given.Step("t1", "") with { By = Long })),
            (Given.Together(Given.Attendee("p1", "Ana")), Given.Together(Given.Attendee("p2", "Roberta"))),
            (Given.List(Given.EntryFor("r1", "w1", ("words", "Go"))), Given.List(Given.EntryFor("r1", "w1", ("more", Long)))),
        ];

        var answers = changes.Select(change =>
            Answer.After(Answer.After(null, change.Before, Some.Morning, keepBefore: false), change.After, Some.Morning + Soon, keepBefore: false));

        Assert.Equal(changes.Select(change => change.Before), answers.Select(answer => answer.Earlier.SingleOrDefault()?.Value));
    }

    [Fact]
    public void After_KeepBefore_IsKeptInAnyCase()
    {
        var first = Answer.After(null, Text("mine"), Some.Morning, keepBefore: false);

        var answer = Answer.After(first, Text("mine and theirs"), Some.Morning + Soon, keepBefore: true);

        Assert.Equal(["mine"], answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_ManyValues_KeepsTheTenNewest()
    {
        var answer = Written([.. Enumerable.Range(1, 30).Select(at => (Later, $"value {at}"))]);

        Assert.Equal(30, answer.Version);
        Assert.Equal(Enumerable.Range(20, 10).Reverse().Select(at => $"value {at}"), answer.Earlier.Select(Words));
    }

    [Fact]
    public void After_LongValues_KeepsTheNewestUpToTheLimit()
    {
        var answer = Written([.. Enumerable.Range(1, 9).Select(at => (Later, new string((char)('a' + at), 8_000)))]);

        Assert.Equal(5, answer.Earlier.Count);
        Assert.Equal(Answer.EarlierLength, answer.Earlier.Sum(earlier => earlier.Value.TypedLength));
        Assert.Equal('i', Words(answer.Earlier[0])[0]);
    }

    [Fact]
    public void After_OneValueOverTheLimit_IsStillKept()
    {
        var answer = Written((Later, new string('a', 60_000)), (Later, ""));

        Assert.Equal(60_000, Assert.Single(answer.Earlier).Value.TypedLength);
    }

    [Fact]
    public void After_EarlierValueRestored_KeepsWhatItReplacedAndTheRest()
    {
        var answer = Written((Later, "one"), (Later, "two"), (Later, "three"));

        var restored = Answer.After(answer, answer.Earlier[1].Value, answer.ChangedAt + Soon, keepBefore: true);
        var again = Answer.After(restored, Text("three"), restored.ChangedAt + Soon, keepBefore: true);

        Assert.Equal(("one", 4), (Words(restored.Value), restored.Version));
        Assert.Equal(["three", "two", "one"], restored.Earlier.Select(Words));
        Assert.Equal(["one", "three", "two"], again.Earlier.Select(Words));
    }

    private static Answer Written(params (TimeSpan After, string Words)[] saves)
    {
        var now = Some.Morning;
        Answer? answer = null;
        foreach (var save in saves)
        {
            now += save.After;
            answer = Answer.After(answer, Text(save.Words), now, keepBefore: false);
        }

        return answer!;
    }

    private static TextValue Text(string words) => Given.Text(("a", words));

    private static string Words(EarlierValue earlier) => Words(earlier.Value);

    private static string Words(AnswerValue value) => Assert.IsType<TextValue>(value).Parts["a"];
}
