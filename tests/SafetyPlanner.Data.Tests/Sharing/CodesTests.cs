using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>Codes that work, and those that don't: each says why in a sentence and changes nothing.</summary>
public sealed class CodesTests : IAsyncLifetime
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
    public async Task Code_ThatWasNeverMade_IsNotKnown()
    {
        await shared.OfferAsync(shared.Consent());

        await RefusedAsync(database.Somebody(), OneTimeCode.New(OneTimeCode.ToldLength).Text, "This code is not known.");
    }

    [Fact]
    public async Task Code_Mistyped_IsRecognisedAsSuchAndNotUsedUp()
    {
        var holder = database.Somebody();
        var code = (await shared.OfferAsync(shared.Consent())).Text;

        await RefusedAsync(holder, (code[0] == '7' ? '8' : '7') + code[1..], "A letter or digit of the code is mistyped.");
        await RefusedAsync(holder, code[1] + code[..1] + code[2..] + "0", "A code has 23 letters and digits, and this has 24.");
        await RefusedAsync(holder, "U" + code[1..], "There is a sign in it that no code has");
        await RefusedAsync(holder, null, "A code has 23 letters and digits, and this has 0.");

        Assert.IsType<RedeemOutcome.Waiting>(await RedeemAsync(holder, $" {code.Replace('-', ' ')} "));
    }

    [Fact]
    public async Task Code_UsedAlready_SaysSoToEverybody()
    {
        var holder = database.Somebody();
        var code = (await shared.OfferAsync(shared.Consent())).Text;
        await RedeemAsync(holder, code);

        await RefusedAsync(database.Somebody(), code, "This code has been used already; each works once.");
        await RefusedAsync(holder, code, "This code has been used already; each works once.");
    }

    [Fact]
    public async Task Code_AtItsLastMoment_Works()
    {
        var code = (await shared.OfferAsync(shared.Consent())).Text;

        database.Clock.Advance(TimeSpan.FromHours(72));

        Assert.IsType<RedeemOutcome.Waiting>(await RedeemAsync(database.Somebody(), code));
    }

    [Fact]
    public async Task Code_AfterItsLastMoment_IsTooOldAndItsOwnerSeesSo()
    {
        var made = database.Clock.GetUtcNow();
        var code = (await shared.OfferAsync(shared.Consent())).Text;
        var handOver = Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Code.Text;

        shared = await shared.LaterAsync(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));

        await RefusedAsync(database.Somebody(), code, "This code is too old: codes last 72 hours.");
        await RefusedAsync(database.Somebody(), handOver, "This code is too old: codes last 72 hours.");
        var ended = Assert.IsType<OwnedShareState.Ended>(Assert.Single(await shared.ListAsync()).State);
        Assert.Equal((Core.Sharing.ShareEnd.Expired, made.AddHours(72), false), (ended.Why, ended.At, ended.WasOpen));
        Assert.Null(await database.Invitations.HandOverWaitsUntilAsync(shared.Owner.Secret, shared.Plan, Cancellation));
    }

    [Fact]
    public async Task Code_OfAShareWhoseLastDayIsOver_OpensNothing()
    {
        var code = (await shared.OfferAsync(shared.Consent(days: 0))).Text;

        database.Clock.Advance(TimeSpan.FromHours(12));

        await RefusedAsync(database.Somebody(), code, "This code is not known.");
    }

    [Fact]
    public async Task Code_RedeemedByTheOwner_IsRefusedAndNotUsedUp()
    {
        var code = (await shared.OfferAsync(shared.Consent())).Text;
        var handOver = Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Code.Text;

        await RefusedAsync(shared.Owner.Secret, code, "This code is for somebody else");
        await RefusedAsync(shared.Owner.Secret, handOver, "This code is for somebody else");

        Assert.IsType<RedeemOutcome.Waiting>(await RedeemAsync(database.Somebody(), code));
    }

    [Fact]
    public async Task Code_ForSomebodyWhoHoldsAShareAlready_IsRefusedAndNotUsedUp()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent());
        var code = (await shared.OfferAsync(shared.Consent(sections: SharedPlan.Second))).Text;

        await RefusedAsync(holder, code, "Something of this plan is shared with you already.");

        Assert.IsType<RedeemOutcome.Waiting>(await RedeemAsync(database.Somebody(), code));
    }

    [Fact]
    public async Task Code_ForSomebodyWhoseShareRanOut_Works()
    {
        using var root = SecretKey.Random();
        await shared.ShareAsync(database.Vault.Begin(Guid.NewGuid(), root), shared.Consent(days: 1));
        shared = await shared.LaterAsync(TimeSpan.FromDays(2));
        var holder = database.Vault.Begin(Guid.NewGuid(), root);

        var share = await shared.ShareAsync(holder, shared.Consent(sections: SharedPlan.Second));

        var plan = Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation)).Plan;
        Assert.Equal([SharedPlan.Second], plan.Access!.Sections);
        Assert.IsType<OwnedShareState.Open>(await shared.StateAsync(share));
    }

    [Fact]
    public async Task Code_AfterTheSignInEnded_IsNotUsedUp()
    {
        var holder = database.Somebody();
        var code = (await shared.OfferAsync(shared.Consent())).Text;
        database.Vault.End(holder);
        var before = await Tables.AllAsync(database);

        Assert.IsType<RedeemOutcome.AccessEnded>(await RedeemAsync(holder, code));

        Assert.Equal(before, await Tables.AllAsync(database));
    }

    [Fact]
    public async Task Code_RedeemedByAHundredAtOnce_LetsOneThrough()
    {
        var code = (await shared.OfferAsync(shared.Consent())).Text;

        var outcomes = await AHundredAtOnceAsync(code);

        Assert.Single(outcomes, outcome => outcome is RedeemOutcome.Waiting);
        Assert.Equal(99, outcomes.OfType<RedeemOutcome.Refused>().Count(refused => refused.Reason.StartsWith("This code has been used already", StringComparison.Ordinal)));
        await using var context = await Tables.ContextAsync(database);
        Assert.Equal(ShareStage.Redeemed, (await context.Shares.SingleAsync(Cancellation)).Stage);
    }

    [Fact]
    public async Task HandOverCode_RedeemedByAHundredAtOnce_GivesThePlanToOne()
    {
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Code.Text;

        var outcomes = await AHundredAtOnceAsync(code);

        Assert.Equal(shared.Plan, Assert.Single(outcomes.OfType<RedeemOutcome.TookOver>()).Plan);
        Assert.Equal(99, outcomes.OfType<RedeemOutcome.Refused>().Count());
        await using var context = await Tables.ContextAsync(database);
        Assert.Equal(2, (await context.Plans.SingleAsync(Cancellation)).Epoch);
    }

    [Fact]
    public async Task GiveBackCode_RedeemedByAHundredAtOnce_MakesOneCopy()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var code = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        database.Clock.Advance(HeldPlans.OwnersTime);

        var outcomes = await AHundredAtOnceAsync(code);

        Assert.NotEqual(shared.Plan, Assert.Single(outcomes.OfType<RedeemOutcome.TookOver>()).Plan);
        Assert.Equal(99, outcomes.OfType<RedeemOutcome.Refused>().Count());
        await using var context = await Tables.ContextAsync(database);
        Assert.Equal(2, await context.Plans.CountAsync(Cancellation));
    }

    private Task<RedeemOutcome> RedeemAsync(SessionSecret secret, string? typed) => database.Invitations.RedeemAsync(secret, typed, Cancellation);

    private async Task<RedeemOutcome[]> AHundredAtOnceAsync(string code)
    {
        var people = Enumerable.Range(0, 100).Select(_ => database.Somebody()).ToList();
        return await Task.WhenAll(people.Select(somebody => Task.Run(() => RedeemAsync(somebody, code))));
    }

    private async Task RefusedAsync(SessionSecret secret, string? typed, string because)
    {
        var before = await Tables.AllAsync(database);

        var refused = Assert.IsType<RedeemOutcome.Refused>(await RedeemAsync(secret, typed));

        Assert.StartsWith(because, refused.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.AllAsync(database));
    }
}
