using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>A plan with two sections, its owner, and what is shared of it.</summary>
public sealed class SharedPlan(TempDatabase database, SignedInAccount owner, PlanId plan)
{
    public static readonly SharedSection First = new("meeting", "s1");

    public static readonly SharedSection Second = new("meeting", "s2");

    public TempDatabase Database => database;

    public SignedInAccount Owner => owner;

    public PlanId Plan => plan;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A plan with one answer in each of two sections.</summary>
    public static async Task<SharedPlan> StartAsync(TempDatabase database)
    {
        var owner = await database.SignedInAsync();
        var created = Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation));
        var shared = new SharedPlan(database, owner, created.Plan.Id);
        await shared.SaveAsync(Answered.Change(Answered.Text("in the first"), "q1", "s1"));
        await shared.SaveAsync(Answered.Change(Answered.Text("in the second"), "q2", "s2"));
        return shared;
    }

    public Consent Consent(bool canEdit = false, bool mayGiveBack = false, int days = 30, params SharedSection[] sections)
    {
        var now = database.Clock.GetUtcNow();
        var terms = new ShareTerms(
            "Maia", "A plan", "to go through it together", sections.Length == 0 ? [First] : sections, canEdit, mayGiveBack, DateOnly.FromDateTime(now.UtcDateTime).AddDays(days));
        return new Consent(terms, ["I say yes."], ConsentWay.OnScreen, now);
    }

    public async Task SaveAsync(PlanChange change) => Assert.IsType<SavePlanOutcome.Saved>(await database.Plans.SaveAsync(owner.Secret, plan, change, Cancellation));

    public async Task<OneTimeCode> OfferAsync(Consent consent) =>
        Assert.IsType<OfferShareOutcome.Offered>(await database.Shares.OfferAsync(owner.Secret, plan, consent, Cancellation)).Code;

    public async Task<IReadOnlyList<OwnedShare>> ListAsync() =>
        Assert.IsType<ListSharesOutcome.Listed>(await database.Shares.ListAsync(owner.Secret, plan, Cancellation)).Shares;

    /// <summary>Somebody new whom it is shared with, confirmed.</summary>
    public async Task<SignedInAccount> ShareAsync(Consent consent)
    {
        var holder = await database.SignedInAsync();
        await ShareAsync(holder.Secret, consent);
        return holder;
    }

    /// <summary>Shares it with whoever signed in with this secret, confirmed, and gives the id of the share.</summary>
    public async Task<Guid> ShareAsync(SessionSecret holder, Consent consent)
    {
        var share = await RedeemAsync(holder, consent);
        Assert.IsType<ChangeShareOutcome.Done>(await database.Shares.ConfirmAsync(owner.Secret, plan, share, Cancellation));
        return share;
    }

    /// <summary>Offers a share, lets whoever signed in with this secret redeem its code, and gives its id. It is not confirmed.</summary>
    public async Task<Guid> RedeemAsync(SessionSecret holder, Consent consent)
    {
        var before = await ListAsync();
        var code = await OfferAsync(consent);
        Assert.IsType<RedeemOutcome.Waiting>(await database.Invitations.RedeemAsync(holder, code.Text, Cancellation));
        return Assert.Single(await ListAsync(), share => before.All(other => other.Id != share.Id)).Id;
    }

    /// <summary>How a share stands.</summary>
    public async Task<OwnedShareState> StateAsync(Guid share) => Assert.Single(await ListAsync(), other => other.Id == share).State;

    /// <summary>The plan as its owner opens it.</summary>
    public async Task<Plan> OpenAsync() =>
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(owner.Secret, plan, Cancellation)).Plan;

    /// <summary>The same plan some time later, when its owner signed in again.</summary>
    public async Task<SharedPlan> LaterAsync(TimeSpan time)
    {
        database.Clock.Advance(time);
        return new SharedPlan(database, await database.SignInAgainAsync(owner), plan);
    }
}
