using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>A plan that changes hands: from the advocate who began it, or back to whoever lost an account.</summary>
public sealed class HandOverTests : IAsyncLifetime
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
    public async Task HandOver_Redeemed_EndsWhatTheAdvocateSharedAndDeletesTheOtherCodes()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent());
        var offered = (await shared.OfferAsync(shared.Consent())).Text;
        var survivor = database.Somebody();

        Assert.IsType<RedeemOutcome.TookOver>(await RedeemAsync(survivor, await HandOverAsync()));

        Assert.Empty(Assert.IsType<ListSharesOutcome.Listed>(await database.Shares.ListAsync(survivor, shared.Plan, Cancellation)).Shares);
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation));
        Assert.IsType<ListSharesOutcome.NotFound>(await database.Shares.ListAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), offered));
    }

    [Fact]
    public async Task HandOver_ByTheSurvivorWhoSharesItBack_GivesTheAdvocateThatAndNothingElse()
    {
        var survivor = await database.SignedInAsync();
        Assert.IsType<RedeemOutcome.TookOver>(await RedeemAsync(survivor.Secret, await HandOverAsync()));
        var theirs = new SharedPlan(database, survivor, shared.Plan);

        await theirs.ShareAsync(shared.Owner.Secret, theirs.Consent());

        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Plans.OpenAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        var held = Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Plan;
        Assert.Equal(["q1"], held.Sheet("meeting").Answers.Keys);
    }

    [Fact]
    public async Task HandOver_MadeAgain_VoidsTheEarlierCode()
    {
        var first = await HandOverAsync();
        var second = await HandOverAsync();

        Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), first));

        Assert.IsType<RedeemOutcome.TookOver>(await RedeemAsync(database.Somebody(), second));
    }

    [Fact]
    public async Task HandOver_Withdrawn_IsNotKnownAnyMore()
    {
        var code = await HandOverAsync();
        Assert.Equal(
            database.Clock.GetUtcNow() + ShareStore.CodeLasts,
            await database.Invitations.HandOverWaitsUntilAsync(shared.Owner.Secret, shared.Plan, Cancellation));

        Assert.IsType<ChangeShareOutcome.Done>(await database.Invitations.WithdrawHandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation));

        Assert.Null(await database.Invitations.HandOverWaitsUntilAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), code));
        Assert.Equal(2, (await shared.OpenAsync()).Sheet("meeting").Answers.Count);
    }

    [Fact]
    public async Task HandOver_OfAPlanSealedAnewSince_IsRefusedAndChangesNothing()
    {
        var share = await shared.ShareAsync(database.Somebody(), shared.Consent());
        var code = await HandOverAsync();
        await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation);
        var before = await Tables.AllAsync(database);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), code));

        Assert.StartsWith("This code does not fit the plan any more", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.AllAsync(database));
        Assert.Equal(2, (await shared.OpenAsync()).Sheet("meeting").Answers.Count);
    }

    [Fact]
    public async Task HandOver_OfAPlanWithADamagedRow_IsRefusedAndChangesNothing()
    {
        var code = await HandOverAsync();
        await Damage.ASectionAsync(database);
        var before = await Tables.AllAsync(database);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), code));

        Assert.StartsWith("What is stored of this plan can’t be read", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.AllAsync(database));
    }

    [Fact]
    public async Task GiveBack_WithoutPermission_IsNotThere()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));
        var before = await Tables.AllAsync(database);

        Assert.IsType<HandOverOutcome.NotFound>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation));

        Assert.Equal(before, await Tables.AllAsync(database));
    }

    [Fact]
    public async Task GiveBack_Redeemed_BringsEarlierVersionsAndSharesNothing()
    {
        await shared.SaveAsync(Answered.Change(Answered.Text("second words"), "q2", "s2", basedOn: 1, at: 60));
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        database.Clock.Advance(HeldPlans.OwnersTime);
        var anew = database.Somebody();

        var copy = Assert.IsType<RedeemOutcome.TookOver>(await RedeemAsync(anew, code)).Plan;

        var plan = Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(anew, copy, Cancellation)).Plan;
        Assert.Single(plan.Sheet("meeting").Find("q2")!.Earlier);
        Assert.Empty(Assert.IsType<ListSharesOutcome.Listed>(await database.Shares.ListAsync(anew, copy, Cancellation)).Shares);
        Assert.NotEqual(shared.Plan, copy);
        await using var context = await Tables.ContextAsync(database);
        Assert.Equal(2, await context.Plans.CountAsync(Cancellation));
    }

    [Fact]
    public async Task GiveBack_BeforeTheOwnersTimeIsOver_OpensNothingAndIsNotUsedUp()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        database.Clock.Advance(HeldPlans.OwnersTime - TimeSpan.FromSeconds(1));
        var anew = database.Somebody();

        var early = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(anew, code));
        database.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("This code opens nothing before 2 March 2026, 12:00 (UTC)", early.Reason, StringComparison.Ordinal);
        Assert.IsType<RedeemOutcome.TookOver>(await RedeemAsync(anew, code));
    }

    [Fact]
    public async Task GiveBack_ShareStoppedMeanwhile_TakesTheCodeAlong()
    {
        var holder = database.Somebody();
        var share = await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation);
        database.Clock.Advance(HeldPlans.OwnersTime);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), code));

        Assert.StartsWith("This code is not known", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GiveBack_RedeemedByWhoeverMadeTheCode_IsRefused()
    {
        var root = RandomNumberGenerator.GetBytes(32);
        var holder = database.Somebody(root);
        await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        database.Clock.Advance(HeldPlans.OwnersTime);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(root), code));

        Assert.StartsWith("This code is for the owner", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GiveBack_OfAPlanSealedAnewSince_IsRefusedAndChangesNothing()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var other = await shared.ShareAsync(database.Somebody(), shared.Consent());
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, other, Cancellation);
        var before = await Tables.AllAsync(database);
        database.Clock.Advance(HeldPlans.OwnersTime);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(database.Somebody(), code));

        Assert.StartsWith("This code does not fit the plan any more", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.AllAsync(database));
    }

    private Task<RedeemOutcome> RedeemAsync(SessionSecret secret, string code) => database.Invitations.RedeemAsync(secret, code, Cancellation);

    private async Task<string> HandOverAsync() =>
        Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Code.Text;
}
