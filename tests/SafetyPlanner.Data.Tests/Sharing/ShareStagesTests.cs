using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>What can be done with a share in each of its stages, and when it ends by itself.</summary>
public sealed class ShareStagesTests : IAsyncLifetime
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
    public async Task Share_BeforeAnybodyRedeemedIt_CantBeConfirmed()
    {
        await shared.OfferAsync(shared.Consent());

        await NothingToConfirmAsync(Assert.Single(await shared.ListAsync()).Id);
    }

    [Fact]
    public async Task Share_Confirmed_CantBeConfirmedAgain() => await NothingToConfirmAsync(await shared.ShareAsync(database.Somebody(), shared.Consent()));

    [Fact]
    public async Task Share_Stopped_CantBeConfirmedAnyMore()
    {
        var share = await shared.RedeemAsync(database.Somebody(), shared.Consent());
        await StopAsync(share);

        await NothingToConfirmAsync(share);
    }

    [Fact]
    public async Task Share_AfterItsLastDay_CantBeConfirmedAnyMore()
    {
        var share = await shared.RedeemAsync(database.Somebody(), shared.Consent(days: 0));
        shared = await shared.LaterAsync(TimeSpan.FromHours(12));

        await NothingToConfirmAsync(share);
    }

    [Fact]
    public async Task Share_StoppedBeforeItWasRedeemed_TakesItsCodeAlongAndKeepsTheKey()
    {
        var code = await shared.OfferAsync(shared.Consent());
        var share = Assert.Single(await shared.ListAsync()).Id;

        await StopAsync(share);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await database.Invitations.RedeemAsync(database.Somebody(), code.Text, Cancellation));
        Assert.StartsWith("This code is not known.", refused.Reason, StringComparison.Ordinal);
        await IsStoppedAsync(share, wasOpen: false);
        Assert.Equal(1, (await PlanRowAsync()).Epoch);
    }

    [Fact]
    public async Task Share_StoppedBeforeItWasConfirmed_LeavesTheOtherWithNothing()
    {
        var holder = database.Somebody();
        var share = await shared.RedeemAsync(holder, shared.Consent());

        await StopAsync(share);

        await HoldsNothingAsync(holder);
        await IsStoppedAsync(share, wasOpen: false);
        Assert.Equal(1, (await PlanRowAsync()).Epoch);
    }

    [Fact]
    public async Task Share_StoppedWhileOpen_LeavesTheOtherWithNothingAndChangesTheKey()
    {
        var holder = database.Somebody();
        var share = await shared.ShareAsync(holder, shared.Consent(canEdit: true, mayGiveBack: true));
        var giveBack = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;

        await StopAsync(share);

        await HoldsNothingAsync(holder);
        await IsStoppedAsync(share, wasOpen: true);
        var row = await PlanRowAsync();
        Assert.Equal((2, false), (row.Epoch, row.RotationDue));
        Assert.IsType<RedeemOutcome.Refused>(await database.Invitations.RedeemAsync(database.Somebody(), giveBack, Cancellation));
    }

    [Fact]
    public async Task Share_StoppedAgain_StaysAsItIs()
    {
        var share = await shared.ShareAsync(database.Somebody(), shared.Consent());
        await StopAsync(share);
        var before = await Tables.AllAsync(database);

        await StopAsync(share);

        Assert.Equal(before, await Tables.AllAsync(database));
    }

    [Fact]
    public async Task Share_GivenUp_LeavesNothingAndIsToldToTheOwner()
    {
        var holder = database.Somebody();
        var share = await shared.ShareAsync(holder, shared.Consent());

        Assert.IsType<ChangeShareOutcome.Done>(await database.Held.GiveUpAsync(holder, shared.Plan, Cancellation));

        await HoldsNothingAsync(holder);
        Assert.True((await PlanRowAsync()).RotationDue);
        var ended = Assert.IsType<OwnedShareState.Ended>(await shared.StateAsync(share));
        Assert.Equal((ShareEnd.GivenUp, true), (ended.Why, ended.WasOpen));
        Assert.IsType<ChangeShareOutcome.NotFound>(await database.Held.GiveUpAsync(holder, shared.Plan, Cancellation));
    }

    [Fact]
    public async Task Share_GivenUpBeforeItWasConfirmed_LeavesNothing()
    {
        var holder = database.Somebody();
        var share = await shared.RedeemAsync(holder, shared.Consent());

        Assert.IsType<ChangeShareOutcome.Done>(await database.Held.GiveUpAsync(holder, shared.Plan, Cancellation));

        await HoldsNothingAsync(holder);
        Assert.False((await PlanRowAsync()).RotationDue);
        Assert.False(Assert.IsType<OwnedShareState.Ended>(await shared.StateAsync(share)).WasOpen);
        await NothingToConfirmAsync(share);
    }

    [Fact]
    public async Task Share_OnItsLastDay_OpensUntilMidnightInUniversalTime()
    {
        var holder = await shared.ShareAsync(shared.Consent(canEdit: true, mayGiveBack: true, days: 3));
        database.Clock.Advance(new TimeSpan(days: 3, hours: 11, minutes: 59, seconds: 59));
        holder = await database.SignInAgainAsync(holder);

        Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(holder.Secret, shared.Plan, Cancellation));

        shared = await shared.LaterAsync(TimeSpan.FromSeconds(1));
        await HoldsNothingAsync(holder.Secret);
        var ended = Assert.IsType<OwnedShareState.Ended>(Assert.Single(await shared.ListAsync()).State);
        Assert.Equal((ShareEnd.Expired, new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), true), (ended.Why, ended.At, ended.WasOpen));
    }

    [Fact]
    public async Task Shares_BeyondTwenty_AreRefusedUntilOneIsStopped()
    {
        for (var share = 0; share < ShareStore.Most; share++)
        {
            await shared.OfferAsync(shared.Consent());
        }

        var refused = await database.Shares.OfferAsync(shared.Owner.Secret, shared.Plan, shared.Consent(), Cancellation);
        Assert.Contains("shared with 20 people already", Assert.IsType<OfferShareOutcome.Refused>(refused).Reason, StringComparison.Ordinal);

        await StopAsync((await shared.ListAsync())[0].Id);
        await shared.OfferAsync(shared.Consent());
    }

    [Theory]
    [InlineData(-1, "The last day has passed already.")]
    [InlineData(181, "Please choose an earlier last day")]
    public async Task Share_WithADayThatCantBe_IsNotOffered(int days, string because)
    {
        var before = await Tables.AllAsync(database);

        var refused = await database.Shares.OfferAsync(shared.Owner.Secret, shared.Plan, shared.Consent(days: days), Cancellation);

        Assert.StartsWith(because, Assert.IsType<OfferShareOutcome.Refused>(refused).Reason, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.AllAsync(database));
    }

    private async Task StopAsync(Guid share) =>
        Assert.IsType<ChangeShareOutcome.Done>(await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation));

    private async Task NothingToConfirmAsync(Guid share)
    {
        var before = await Tables.AllAsync(database);

        Assert.IsType<ChangeShareOutcome.NotFound>(await database.Shares.ConfirmAsync(shared.Owner.Secret, shared.Plan, share, Cancellation));

        Assert.Equal(before, await Tables.AllAsync(database));
    }

    private async Task IsStoppedAsync(Guid share, bool wasOpen)
    {
        var ended = Assert.IsType<OwnedShareState.Ended>(await shared.StateAsync(share));
        Assert.Equal((ShareEnd.Stopped, database.Clock.GetUtcNow(), wasOpen), (ended.Why, ended.At, ended.WasOpen));
    }

    private async Task HoldsNothingAsync(SessionSecret holder)
    {
        var before = await Tables.AllAsync(database);
        var change = Answered.Change(Answered.Text("late"), "q1", "s1", basedOn: 1);

        Assert.Empty(Assert.IsType<ListHeldOutcome.Listed>(await database.Held.ListAsync(holder, Cancellation)).Plans);
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation));
        Assert.IsType<SavePlanOutcome.NotFound>(await database.Held.SaveAsync(holder, shared.Plan, change, Cancellation));
        Assert.IsType<HandOverOutcome.NotFound>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation));
        Assert.False(await database.Held.NoteCopyAsync(holder, shared.Plan, Cancellation));

        Assert.Equal(before, await Tables.AllAsync(database));
    }

    private async Task<PlanRow> PlanRowAsync()
    {
        await using var context = await Tables.ContextAsync(database);
        return await context.Plans.AsNoTracking().SingleAsync(Cancellation);
    }
}
