using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Tests.Plans;

public sealed class PlanStoreTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SignedInAccount owner = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Plan_Created_IsListedAndOpensEmpty()
    {
        var plan = await CreateAsync();

        var listed = await database.Plans.ListAsync(owner.Secret, Cancellation);
        var opened = await OpenAsync(plan.Id);

        var summary = Assert.Single(Assert.IsType<ListPlansOutcome.Listed>(listed).Plans);
        Assert.Equal(plan.Id, summary.Id);
        Assert.Equal([Answered.Meeting], summary.Contents!.Worksheets);
        Assert.Equal(202603, summary.CreatedMonth);
        Assert.Equal([Answered.Meeting], opened.Worksheets);
        Assert.Empty(opened.Sheet("meeting").Answers);
    }

    [Theory]
    [MemberData(nameof(Answered.EveryKind), MemberType = typeof(Answered))]
    public async Task Answer_OfAnyKind_ComesBackAsItWasSaved(string kind, AnswerValue value)
    {
        var plan = await CreateAsync();
        var change = Answered.Change(value, question: kind);

        var saved = await database.Plans.SaveAsync(owner.Secret, plan.Id, change, Cancellation);

        var answer = Assert.IsType<SavePlanOutcome.Saved>(saved).Answer;
        Assert.Equal(1, answer.Version);
        var stored = (await OpenAsync(plan.Id)).Sheet("meeting").Find(kind)!;
        Assert.True(stored.Value.SameAs(value));
        Assert.Equal(answer.ChangedAt, stored.ChangedAt);
    }

    [Fact]
    public async Task Answer_SavedAgain_KeepsWhatItSaidBefore()
    {
        var plan = await CreateAsync();
        await SaveAsync(plan.Id, Answered.Change(Answered.Text("first"), at: 0));

        await SaveAsync(plan.Id, Answered.Change(Answered.Text("second"), basedOn: 1, at: 60));

        var stored = (await OpenAsync(plan.Id)).Sheet("meeting").Find("q1")!;
        Assert.Equal(2, stored.Version);
        Assert.True(stored.Value.SameAs(Answered.Text("second")));
        Assert.True(Assert.Single(stored.Earlier).Value.SameAs(Answered.Text("first")));
    }

    [Fact]
    public async Task Answer_FarBeyondOneStep_ComesBackWhole()
    {
        var plan = await CreateAsync();
        var value = Answered.Text(string.Concat(Enumerable.Repeat("whānau ❤ ", 6_000)));

        await SaveAsync(plan.Id, Answered.Change(value));

        Assert.True((await OpenAsync(plan.Id)).Sheet("meeting").Find("q1")!.Value.SameAs(value));
    }

    [Fact]
    public async Task Answers_InEverySection_DoNotTouchEachOther()
    {
        var plan = await CreateAsync();
        for (var section = 0; section < 30; section++)
        {
            await SaveAsync(plan.Id, Answered.Change(Answered.Text($"in {section}"), section: $"s{section}", question: $"q{section}"));
        }

        var sheet = (await OpenAsync(plan.Id)).Sheet("meeting");

        Assert.Equal(30, sheet.Answers.Count);
        Assert.All(Enumerable.Range(0, 30), section => Assert.True(sheet.Find($"q{section}")!.Value.SameAs(Answered.Text($"in {section}"))));
    }

    [Fact]
    public async Task Answer_ChangedMeanwhile_IsAConflictThatShowsTheirsAndWritesNothing()
    {
        var plan = await CreateAsync();
        await SaveAsync(plan.Id, Answered.Change(Answered.Text("theirs")));

        var outcome = await database.Plans.SaveAsync(owner.Secret, plan.Id, Answered.Change(Answered.Text("mine"), at: 5), Cancellation);

        var theirs = Assert.IsType<SavePlanOutcome.Conflict>(outcome).Theirs;
        Assert.True(theirs!.Value.SameAs(Answered.Text("theirs")));
        Assert.True((await OpenAsync(plan.Id)).Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("theirs")));
    }

    [Fact]
    public async Task Answer_SentTwice_IsSavedOnce()
    {
        var plan = await CreateAsync();
        var change = Answered.Change(Answered.Text("once"));
        await SaveAsync(plan.Id, change);

        var again = await database.Plans.SaveAsync(owner.Secret, plan.Id, change, Cancellation);

        Assert.Equal(1, Assert.IsType<SavePlanOutcome.Saved>(again).Answer.Version);
    }

    [Fact]
    public async Task Answers_OfTwoSessionsInOneSectionAtOnce_AllSurvive()
    {
        var plan = await CreateAsync();
        var second = await SignInAgainAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => database.Plans.SaveAsync(
            number % 2 == 0 ? owner.Secret : second.Secret,
            plan.Id,
            Answered.Change(Answered.Text($"answer {number}"), question: $"q{number}")))));

        Assert.All(outcomes, outcome => Assert.IsType<SavePlanOutcome.Saved>(outcome));
        var sheet = (await OpenAsync(plan.Id)).Sheet("meeting");
        Assert.All(Enumerable.Range(0, 20), number => Assert.True(sheet.Find($"q{number}")!.Value.SameAs(Answered.Text($"answer {number}"))));
    }

    [Fact]
    public async Task Answer_OfTwoSessionsAtOnce_IsSavedOnceAndShownToEveryoneElse()
    {
        var plan = await CreateAsync();
        var second = await SignInAgainAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => database.Plans.SaveAsync(
            number % 2 == 0 ? owner.Secret : second.Secret, plan.Id, Answered.Change(Answered.Text($"answer {number}"))))));

        var saved = Assert.Single(outcomes.OfType<SavePlanOutcome.Saved>());
        var conflicts = outcomes.OfType<SavePlanOutcome.Conflict>().ToList();
        Assert.Equal(5, conflicts.Count);
        Assert.All(conflicts, conflict => Assert.True(conflict.Theirs!.Value.SameAs(saved.Answer.Value)));
    }

    [Fact]
    public async Task Plan_OfSomeoneElse_IsNotThere()
    {
        var plan = await CreateAsync();
        var stranger = await database.SignedInAsync();

        var listed = await database.Plans.ListAsync(stranger.Secret, Cancellation);
        var opened = await database.Plans.OpenAsync(stranger.Secret, plan.Id, Cancellation);
        var saved = await database.Plans.SaveAsync(stranger.Secret, plan.Id, Answered.Change(Answered.Text("x")), Cancellation);
        var deleted = await database.Plans.DeleteAsync(stranger.Secret, plan.Id, Cancellation);

        Assert.Empty(Assert.IsType<ListPlansOutcome.Listed>(listed).Plans);
        Assert.IsType<OpenPlanOutcome.NotFound>(opened);
        Assert.IsType<SavePlanOutcome.NotFound>(saved);
        Assert.IsType<DeletePlanOutcome.NotFound>(deleted);
        Assert.Empty((await OpenAsync(plan.Id)).Sheet("meeting").Answers);
    }

    [Fact]
    public async Task Plan_AfterTheSignInEnded_IsClosedToEveryOperation()
    {
        var plan = await CreateAsync();
        database.Vault.End(owner.Secret);

        var created = await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation);
        var listed = await database.Plans.ListAsync(owner.Secret, Cancellation);
        var opened = await database.Plans.OpenAsync(owner.Secret, plan.Id, Cancellation);
        var saved = await database.Plans.SaveAsync(owner.Secret, plan.Id, Answered.Change(Answered.Text("x")), Cancellation);
        var deleted = await database.Plans.DeleteAsync(owner.Secret, plan.Id, Cancellation);

        Assert.IsType<CreatePlanOutcome.AccessEnded>(created);
        Assert.IsType<ListPlansOutcome.AccessEnded>(listed);
        Assert.IsType<OpenPlanOutcome.AccessEnded>(opened);
        Assert.IsType<SavePlanOutcome.AccessEnded>(saved);
        Assert.IsType<DeletePlanOutcome.AccessEnded>(deleted);
    }

    [Fact]
    public async Task Plan_Saved_CountsAsActivityAndOpenedDoesNot()
    {
        var plan = await CreateAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(10));

        await OpenAsync(plan.Id);
        var afterOpening = database.Vault.Remaining(owner.Secret);
        await SaveAsync(plan.Id, Answered.Change(Answered.Text("x")));
        var afterSaving = database.Vault.Remaining(owner.Secret);

        Assert.Equal(TimeSpan.FromMinutes(5), afterOpening);
        Assert.Equal(TimeSpan.FromMinutes(15), afterSaving);
    }

    [Fact]
    public async Task Plan_Deleted_IsGoneAndTheOthersStay()
    {
        var gone = await CreateAsync();
        var kept = await CreateAsync();

        var outcome = await database.Plans.DeleteAsync(owner.Secret, gone.Id, Cancellation);

        Assert.IsType<DeletePlanOutcome.Deleted>(outcome);
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Plans.OpenAsync(owner.Secret, gone.Id, Cancellation));
        Assert.Equal(kept.Id, (await OpenAsync(kept.Id)).Id);
    }

    [Fact]
    public async Task Plan_OpenedInAnotherMonth_RemembersTheMonthOnly()
    {
        var plan = await CreateAsync();
        database.Clock.Advance(TimeSpan.FromDays(40));
        owner = await SignInAgainAsync();

        await OpenAsync(plan.Id);

        var listed = Assert.IsType<ListPlansOutcome.Listed>(await database.Plans.ListAsync(owner.Secret, Cancellation));
        Assert.Equal((202603, 202604), (listed.Plans[0].CreatedMonth, listed.Plans[0].LastUsedMonth));
    }

    [Fact]
    public async Task Plan_AfterARestart_HoldsEveryAnswer()
    {
        var plan = await CreateAsync();
        await SaveAsync(plan.Id, Answered.Change(Answered.Text("kept")));
        await database.StopAsync();
        await database.RunStartAsync();
        owner = await SignInAgainAsync();

        var opened = await OpenAsync(plan.Id);

        Assert.True(opened.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("kept")));
    }

    private async Task<Plan> CreateAsync() =>
        Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan;

    private async Task<Plan> OpenAsync(PlanId id) =>
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(owner.Secret, id, Cancellation)).Plan;

    private async Task SaveAsync(PlanId id, PlanChange change) =>
        Assert.IsType<SavePlanOutcome.Saved>(await database.Plans.SaveAsync(owner.Secret, id, change, Cancellation));

    private async Task<SignedInAccount> SignInAgainAsync()
    {
        var outcome = await database.Accounts.SignInAsync(owner.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation);
        return Assert.IsType<SignInOutcome.SignedIn>(outcome).Account;
    }
}
