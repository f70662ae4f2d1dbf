using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>From a code to a share that is open, and to its end.</summary>
public sealed class ShareStoreTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SharedPlan shared = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        shared = await SharedPlan.StartAsync(database);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Share_Confirmed_OpensItsSectionAndNothingElse()
    {
        var holder = await shared.ShareAsync(shared.Consent());

        var plan = await OpenAsync(holder);

        Assert.True(plan.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("in the first")));
        Assert.Null(plan.Sheet("meeting").Find("q2"));
        Assert.Equal([SharedPlan.First], plan.Access!.Sections);
        Assert.False(plan.Access.CanEdit);
    }

    [Fact]
    public async Task Share_Redeemed_ShowsBothTheSameWordsAndOpensNothingYet()
    {
        var holder = await database.SignedInAsync();
        var code = await shared.OfferAsync(shared.Consent());

        var waiting = Assert.IsType<RedeemOutcome.Waiting>(await database.Invitations.RedeemAsync(holder.Secret, code.Text, Cancellation));

        var owned = Assert.IsType<OwnedShareState.Redeemed>(Assert.Single(await shared.ListAsync()).State);
        var held = Assert.Single(Assert.IsType<ListHeldOutcome.Listed>(await database.Held.ListAsync(holder.Secret, Cancellation)).Plans);
        Assert.Equal(waiting.CheckWords, owned.CheckWords);
        Assert.Equal(waiting.CheckWords, Assert.IsType<HeldPlanState.Waiting>(held.State).CheckWords);
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(holder.Secret, shared.Plan, Cancellation));
    }

    [Fact]
    public async Task Share_Stopped_OpensNothingAndThePlanHasANewKey()
    {
        var holder = await database.SignedInAsync();
        var share = await shared.ShareAsync(holder.Secret, shared.Consent());
        var other = await shared.ShareAsync(shared.Consent(canEdit: true));
        var before = await PlanRowAsync();
        var rows = await RowsAsync();

        var stopped = await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation);

        Assert.IsType<ChangeShareOutcome.Done>(stopped);
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(holder.Secret, shared.Plan, Cancellation));
        Assert.True((await OpenAsync(other)).Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("in the first")));
        var after = await PlanRowAsync();
        Assert.Equal(before.Epoch + 1, after.Epoch);
        Assert.Empty((await RowsAsync()).Intersect(rows));
        var mine = Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Plan;
        Assert.True(mine.Sheet("meeting").Find("q2")!.Value.SameAs(Answered.Text("in the second")));
        Assert.Equal(ShareEnd.Stopped, Assert.IsType<OwnedShareState.Ended>((await shared.ListAsync())[^1].State).Why);
    }

    [Fact]
    public async Task Holder_WhoMayEdit_SavesAndTheOwnerSeesItInTheJournal()
    {
        var holder = await shared.ShareAsync(shared.Consent(canEdit: true));

        var saved = await database.Held.SaveAsync(holder.Secret, shared.Plan, Answered.Change(Answered.Text("by the holder"), "q1", "s1", basedOn: 1), Cancellation);
        var elsewhere = await database.Held.SaveAsync(holder.Secret, shared.Plan, Answered.Change(Answered.Text("not theirs"), "q2", "s2", basedOn: 1), Cancellation);

        Assert.IsType<SavePlanOutcome.Saved>(saved);
        Assert.IsType<SavePlanOutcome.NotFound>(elsewhere);
        var line = Assert.Single(Assert.Single(await shared.ListAsync()).Journal!);
        Assert.Equal((Deed.Changed, SharedPlan.First), (line.Deed, line.Section));
    }

    [Fact]
    public async Task Plan_HandedOver_IsTheOthersAndNobodyElses()
    {
        var made = Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        var survivor = await database.SignedInAsync();

        var taken = await database.Invitations.RedeemAsync(survivor.Secret, made.Code.Text, Cancellation);

        Assert.Equal(shared.Plan, Assert.IsType<RedeemOutcome.TookOver>(taken).Plan);
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Plans.OpenAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        var plan = Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(survivor.Secret, shared.Plan, Cancellation)).Plan;
        Assert.Equal(2, plan.Sheet("meeting").Answers.Count);
    }

    [Fact]
    public async Task Plan_GivenBack_IsACopyInTheNewAccount()
    {
        var holder = await shared.ShareAsync(shared.Consent(mayGiveBack: true));
        var made = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder.Secret, shared.Plan, Cancellation));
        Assert.Contains(Assert.Single(await shared.ListAsync()).Journal!, line => line.Deed == Deed.GaveBack);
        database.Clock.Advance(HeldPlans.OwnersTime);
        var anew = await database.SignedInAsync();

        var taken = Assert.IsType<RedeemOutcome.TookOver>(await database.Invitations.RedeemAsync(anew.Secret, made.Code.Text, Cancellation));

        var plan = Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(anew.Secret, taken.Plan, Cancellation)).Plan;
        Assert.NotEqual(shared.Plan, taken.Plan);
        Assert.Equal(2, plan.Sheet("meeting").Answers.Count);
    }

    private async Task<Core.Plans.Plan> OpenAsync(SignedInAccount holder) =>
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(holder.Secret, shared.Plan, Cancellation)).Plan;

    private async Task<PlanRow> PlanRowAsync()
    {
        await using var context = await ContextAsync();
        return await context.Plans.AsNoTracking().SingleAsync(Cancellation);
    }

    private async Task<IReadOnlyList<Guid>> RowsAsync()
    {
        await using var context = await ContextAsync();
        return await context.Sections.AsNoTracking().Select(row => row.Id).ToListAsync(Cancellation);
    }

    private Task<PlannerDbContext> ContextAsync() => database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
}
