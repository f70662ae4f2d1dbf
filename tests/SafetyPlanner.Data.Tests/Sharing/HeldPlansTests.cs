using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>What somebody can do with what is shared with them, what they can't, and what the owner sees of it.</summary>
public sealed class HeldPlansTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SharedPlan shared = default!;
    private SessionSecret holder = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        shared = await SharedPlan.StartAsync(database);
        holder = database.Somebody();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task List_OfWhatIsHeld_TellsWhatTheOwnerChoseAndNothingElse()
    {
        await shared.ShareAsync(holder, shared.Consent(canEdit: true, mayGiveBack: true));

        var held = Assert.Single(Assert.IsType<ListHeldOutcome.Listed>(await database.Held.ListAsync(holder, Cancellation)).Plans);

        Assert.Equal((shared.Plan, new DateOnly(2026, 3, 31)), (held.Plan, held.EndsOn));
        var open = Assert.IsType<HeldPlanState.Open>(held.State);
        Assert.Equal(("A plan", "to go through it together", true), (open.ShownAs, open.Purpose, open.MayGiveBack));
        Assert.Equal([SharedPlan.First], open.Access.Sections);
        Assert.True(open.Access.CanEdit);
    }

    [Fact]
    public async Task Save_OfWhoMayOnlyRead_IsRefusedAndChangesNothing()
    {
        await shared.ShareAsync(holder, shared.Consent());

        await NotThereAsync(() => SaveAsync("mine", basedOn: 1));
    }

    [Theory]
    [InlineData("s2", "q2")]
    [InlineData("s3", "q3")]
    [InlineData("s1 ", "q1")]
    public async Task Save_ToASectionThatIsNotShared_IsRefusedAndChangesNothing(string section, string question)
    {
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));

        await NotThereAsync(() => database.Held.SaveAsync(holder, shared.Plan, Answered.Change(Answered.Text("mine"), question, section), Cancellation));
    }

    [Fact]
    public async Task Save_OfAnAnswerThatTheOwnerChanged_IsAConflictThatShowsTheirsWithoutWhatItSaidBefore()
    {
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));
        await shared.SaveAsync(Answered.Change(Answered.Text("by the owner"), basedOn: 1, at: 60));
        var before = await Tables.AllAsync(database);

        var theirs = Assert.IsType<SavePlanOutcome.Conflict>(await SaveAsync("by the holder", basedOn: 1)).Theirs!;

        Assert.True(theirs.Value.SameAs(Answered.Text("by the owner")));
        Assert.Empty(theirs.Earlier);
        Assert.Equal(before, await Tables.AllAsync(database));
    }

    [Fact]
    public async Task Save_OfTheOwnerOnWhatTheHolderChanged_IsAConflictThatShowsTheirs()
    {
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));
        Assert.IsType<SavePlanOutcome.Saved>(await SaveAsync("by the holder", basedOn: 1));

        var outcome = await database.Plans.SaveAsync(
            shared.Owner.Secret, shared.Plan, Answered.Change(Answered.Text("by the owner"), basedOn: 1, at: 90), Cancellation);

        Assert.True(Assert.IsType<SavePlanOutcome.Conflict>(outcome).Theirs!.Value.SameAs(Answered.Text("by the holder")));
    }

    [Fact]
    public async Task Saves_OfOwnerAndHolderAtOnce_AllSurvive()
    {
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));

        var outcomes = await Task.WhenAll(Enumerable.Range(10, 20).Select(number => Task.Run(() => number % 2 == 0
            ? database.Plans.SaveAsync(shared.Owner.Secret, shared.Plan, Answered.Change(Answered.Text($"{number}"), $"q{number}"))
            : database.Held.SaveAsync(holder, shared.Plan, Answered.Change(Answered.Text($"{number}"), $"q{number}")))));

        Assert.All(outcomes, outcome => Assert.IsType<SavePlanOutcome.Saved>(outcome));
        var sheet = (await shared.OpenAsync()).Sheet("meeting");
        Assert.All(Enumerable.Range(10, 20), number => Assert.True(sheet.Find($"q{number}")!.Value.SameAs(Answered.Text($"{number}"))));
    }

    [Fact]
    public async Task EarlierVersions_OfWhatIsShared_NeverReachTheHolder()
    {
        await shared.SaveAsync(Answered.Change(Answered.Text("said later"), basedOn: 1, at: 60));
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));
        Assert.Single((await shared.OpenAsync()).Sheet("meeting").Find("q1")!.Earlier);

        var opened = (await OpenAsync()).Sheet("meeting").Find("q1")!;
        var saved = Assert.IsType<SavePlanOutcome.Saved>(await SaveAsync("by the holder", basedOn: 2)).Answer;

        Assert.Empty(opened.Earlier);
        Assert.Empty((await OpenAsync()).Sheet("meeting").Find("q1")!.Earlier);
        Assert.Empty(saved.Earlier);
        Assert.Equal(2, (await shared.OpenAsync()).Sheet("meeting").Find("q1")!.Earlier.Count);
    }

    [Fact]
    public async Task Holder_WhoMayDoEverythingThatCanBeAllowed_CantDoWhatIsTheOwners()
    {
        var share = await shared.ShareAsync(holder, shared.Consent(canEdit: true, mayGiveBack: true, sections: [SharedPlan.First, SharedPlan.Second]));
        var erasure = new SectionErasure("meeting", "s1", new Dictionary<string, AnswerValue> { ["q1"] = Answered.Text("") }, Decides: false, database.Clock.GetUtcNow());
        var before = await Tables.AllAsync(database);

        Assert.IsType<OfferShareOutcome.NotFound>(await database.Shares.OfferAsync(holder, shared.Plan, shared.Consent(), Cancellation));
        Assert.IsType<ListSharesOutcome.NotFound>(await database.Shares.ListAsync(holder, shared.Plan, Cancellation));
        Assert.IsType<ChangeShareOutcome.NotFound>(await database.Shares.ConfirmAsync(holder, shared.Plan, share, Cancellation));
        Assert.IsType<ChangeShareOutcome.NotFound>(await database.Shares.StopAsync(holder, shared.Plan, share, Cancellation));
        Assert.IsType<HandOverOutcome.NotFound>(await database.Invitations.HandOverAsync(holder, shared.Plan, Cancellation));
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Plans.OpenAsync(holder, shared.Plan, Cancellation));
        Assert.IsType<EraseSectionOutcome.NotFound>(await database.Plans.EraseSectionAsync(holder, shared.Plan, erasure, Cancellation));
        Assert.IsType<DeletePlanOutcome.NotFound>(await database.Plans.DeleteAsync(holder, shared.Plan, Cancellation));

        Assert.Equal(before, await Tables.AllAsync(database));
    }

    [Fact]
    public async Task Journal_OfTheSameWithinAnHour_IsOneLineThatCounts()
    {
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));
        var first = database.Clock.GetUtcNow();

        await OpenAsync();
        await SaveAsync("one", basedOn: 1);
        await SaveAsync("two", basedOn: 2);
        database.Clock.Advance(TimeSpan.FromMinutes(10));
        await OpenAsync();
        await database.Held.NoteCopyAsync(holder, shared.Plan, Cancellation);
        await SaveAsync("three", basedOn: 3);

        Assert.Equal(
            [
                new JournalLine(Deed.Opened, null, first, first, 1),
                new JournalLine(Deed.Changed, SharedPlan.First, first, first.AddMinutes(10), 3),
                new JournalLine(Deed.Copied, null, first.AddMinutes(10), first.AddMinutes(10), 1),
            ],
            Assert.Single(await shared.ListAsync()).Journal!);
    }

    [Fact]
    public async Task Journal_OfManyDeedsAtOnce_CountsThemAll()
    {
        await shared.ShareAsync(holder, shared.Consent());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => database.Held.NoteCopyAsync(holder, shared.Plan))));

        Assert.Equal(20, Assert.Single(Assert.Single(await shared.ListAsync()).Journal!).Times);
    }

    private async Task<Plan> OpenAsync() => Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation)).Plan;

    private Task<SavePlanOutcome> SaveAsync(string text, int basedOn) =>
        database.Held.SaveAsync(holder, shared.Plan, Answered.Change(Answered.Text(text), basedOn: basedOn, at: 100), Cancellation);

    private async Task NotThereAsync(Func<Task<SavePlanOutcome>> save)
    {
        var before = await Tables.AllAsync(database);

        Assert.IsType<SavePlanOutcome.NotFound>(await save());

        Assert.Equal(before, await Tables.AllAsync(database));
    }
}
