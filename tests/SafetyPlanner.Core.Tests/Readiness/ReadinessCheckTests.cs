using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Readiness;

public sealed class ReadinessCheckTests
{
    private static readonly IReadOnlyList<ChecklistItem> GateItems = KindsPack.Worksheet.Gate!.Checklist.Items;

    public static TheoryData<string> ItemIds { get; } = [.. GateItems.Select(item => item.Id)];

    /// <summary>Every item with every question that it rests on.</summary>
    public static TheoryData<string, string> Grounds { get; } = Pairs(rests: true);

    /// <summary>Every item with every question that it does not rest on.</summary>
    public static TheoryData<string, string> OtherQuestions { get; } = Pairs(rests: false);

    [Fact]
    public void Evaluate_EverythingAnsweredAndTicked_IsMet()
    {
        var readiness = Given.TickedPlan().Readiness;

        Assert.True(readiness.IsMet);
        Assert.Empty(readiness.Open);
        Assert.All(readiness.Items, item => Assert.Equal((true, false, 0), (item.Ticked, item.Reopened, item.Reasons.Count)));
        Assert.Equal((Outcome.Undecided, null, null), (readiness.Outcome, readiness.DecidedAt, readiness.WasReadyAt));
    }

    [Theory]
    [MemberData(nameof(ItemIds))]
    public void Evaluate_OneTickMissing_OpensThatItemOnly(string itemId)
    {
        var given = Given.TickedPlan().Untick(itemId);

        var open = Assert.Single(given.Readiness.Open);

        Assert.Equal((itemId, false, false), (open.Item.Id, open.Ticked, open.Reopened));
        Assert.Equal(new OpenReason(ReadinessCheck.NotTicked, null), Assert.Single(open.Reasons));
    }

    [Fact]
    public void Evaluate_TickThatNoPlanMarked_DoesNotCount()
    {
        var answers = Given.AnsweredPlan().Sheet;
        var sheet = answers.With(KindsPack.FinalCheck, new Answer(Given.Ticks(KindsPack.Items.Read), 1, Some.Morning, []));

        var item = ReadinessCheck.Evaluate(KindsPack.Worksheet, sheet).Items[0];

        Assert.Equal(new OpenReason(ReadinessCheck.NotTicked, null), Assert.Single(item.Reasons));
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Evaluate_AnswerUnderATickChanged_ReopensItWithTheReason(string itemId, string questionId)
    {
        var given = Given.TickedPlan();

        given.Write(questionId, Edited(given, questionId));

        var state = given.Item(itemId);
        Assert.Equal((false, true), (state.Ticked, state.Reopened));
        var question = KindsPack.Question(questionId);
        var reason = state.Reasons[0];
        Assert.Equal(questionId, reason.QuestionId);
        Assert.EndsWith(" has changed since you ticked this. Please look at it again.", reason.Text, StringComparison.Ordinal);
        Assert.StartsWith(question.Number is null ? "“" : $"Question {question.Number} (“", reason.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('{', reason.Text);
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Evaluate_ReopenedItemTickedAgain_HoldsAgain(string itemId, string questionId)
    {
        var given = Given.TickedPlan();
        given.Write(questionId, Edited(given, questionId));

        given.Tick(itemId);

        Assert.True(given.Item(itemId).Ticked);
        Assert.False(given.Item(itemId).Reopened);
    }

    [Theory]
    [MemberData(nameof(OtherQuestions))]
    public void Evaluate_AnswerBesideATickChanged_LeavesItTicked(string itemId, string questionId)
    {
        var given = Given.TickedPlan();

        given.Write(questionId, Edited(given, questionId));

        Assert.Equal((true, false), (given.Item(itemId).Ticked, given.Item(itemId).Reopened));
    }

    [Fact]
    public void Evaluate_AnswerChangedAndChangedBack_StillReopens()
    {
        var given = Given.TickedPlan();
        var first = given.Value<TextValue>(KindsPack.CheckIn);

        given.Write(KindsPack.CheckIn, Edited(given, KindsPack.CheckIn)).Write(KindsPack.CheckIn, first);

        Assert.True(given.Item(KindsPack.Items.SomeoneToCheckIn).Reopened);
    }

    [Fact]
    public void Evaluate_OneItemTickedAgain_LeavesTheOtherReopened()
    {
        var given = Given.TickedPlan();
        given.Write(KindsPack.Reactions, Edited(given, KindsPack.Reactions));

        given.Tick(KindsPack.Items.ReactionsThought);

        Assert.True(given.Item(KindsPack.Items.ReactionsThought).Ticked);
        Assert.True(given.Item(KindsPack.Items.ResponsesThought).Reopened);
    }

    [Theory]
    [InlineData(KindsPack.Who)]
    [InlineData(KindsPack.BeforeGoing)]
    [InlineData(KindsPack.Steps)]
    public void Evaluate_AnswerChangedSinceTheAgreement_AsksEachOfThemAgain(string questionId)
    {
        var given = Given.TickedPlan();

        given.Write(questionId, Edited(given, questionId));

        var reasons = given.Item(KindsPack.Items.AllAgreed).Reasons;
        var question = KindsPack.Question(questionId);
        Assert.Equal(
            [
                $"Question {question.Number} (“{question.Label}”) has changed since Ana agreed. Please ask again.",
                $"Question {question.Number} (“{question.Label}”) has changed since Bo agreed. Please ask again.",
            ],
            reasons.Select(reason => reason.Text));
        Assert.All(reasons, reason => Assert.Equal(KindsPack.Going, reason.QuestionId));
    }

    [Fact]
    public void Evaluate_QuestionThatIsNotAsked_IsNotMissedByAnyRule()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Traits, Given.List()).Write(KindsPack.Roles, Given.List());
        given.Tick(KindsPack.Items.AllAnswered);
        var asked = given.Item(KindsPack.Items.AllAnswered).Reasons;

        given.Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))).Tick(KindsPack.Items.AllAnswered);
        var resting = given.Item(KindsPack.Items.AllAnswered).Reasons;

        Assert.Equal([KindsPack.Traits, KindsPack.Roles], asked.Select(reason => reason.QuestionId));
        Assert.Empty(resting);
    }

    [Fact]
    public void Evaluate_RulesOfQuestionsThatAreNotAsked_AreHeld()
    {
        GateRule[] rules = [new TasksDone(KindsPack.Steps), new EachMatched(KindsPack.Reactions, null), new AllAgreed(KindsPack.Going), new Filled(KindsPack.CheckIn)];
        var check = new ChecklistQuestion("check", null, "Check", "Ready?", [], [.. rules.Select((rule, at) => new ChecklistItem($"item-{at}", "True.", [], rule, []))]);
        var other = new Section("other", "Other", null, [.. KindsPack.Worksheet.Questions.Where(question => question.Id != KindsPack.Stage && question.Id != KindsPack.FinalCheck)])
        {
            When = [KindsPack.Leaving],
        };
        var always = new Section("always", "Always", null, [KindsPack.Question(KindsPack.Stage), check]);
        var worksheet = new Worksheet("w", "W", "W", [], [always, other], new Gate(check, "Think.")) { Switch = KindsPack.Worksheet.Switch };
        var staying = Given.Sheet((KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))));

        var open = ReadinessCheck.Evaluate(worksheet, AnswerSheet.Empty).Items;
        var held = ReadinessCheck.Evaluate(worksheet, staying).Items;

        Assert.All(open, item => Assert.True(item.Reasons.Count > 1));
        Assert.All(held, item => Assert.Equal(ReadinessCheck.NotTicked, Assert.Single(item.Reasons).Text));
    }

    [Fact]
    public void Evaluate_WorksheetWithoutAGate_IsABug()
    {
        var worksheet = new Worksheet("bare", "Bare", "Nothing.", [], [], null);

        Assert.Throws<ArgumentException>(() => ReadinessCheck.Evaluate(worksheet, AnswerSheet.Empty));
    }

    private static TheoryData<string, string> Pairs(bool rests)
    {
        var questions = KindsPack.Worksheet.Questions.Select(question => question.Id).Where(id => id != KindsPack.FinalCheck).ToList();
        var pairs = new TheoryData<string, string>();
        foreach (var item in GateItems)
        {
            foreach (var question in questions.Where(question => item.RestsOn.Contains(question) == rests))
            {
                pairs.Add(item.Id, question);
            }
        }

        return pairs;
    }

    /// <summary>The answer with a few more words in it, or with one tick less.</summary>
    private static AnswerValue Edited(GivenPlan given, string questionId) => given.Sheet.Find(questionId)!.Value switch
    {
        TextValue when questionId == KindsPack.Stage => Given.Text(("stage", KindsPack.Leaving)),
        TextValue text => new TextValue(text.Parts.ToDictionary(part => part.Key, part => part.Value + " now")),
        ListValue list => list with { Entries = [.. list.Entries, new Entry("new", list.Entries[0].For, list.Entries[0].Parts)] },
        TasksValue tasks => tasks with { Entries = [.. tasks.Entries, Given.Step("new", "One more")] },
        ChecksValue checks => checks with { Ticks = [.. checks.Ticks.Skip(1)] },
        AttendeesValue people => people with { People = [.. people.People, Given.Attendee("new", "Cem")] },
        _ => throw new InvalidOperationException("No edit for this kind."),
    };
}
