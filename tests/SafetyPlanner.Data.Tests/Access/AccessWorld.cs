using Microsoft.AspNetCore.Identity;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;
using SafetyPlanner.Data.Tests.Sharing;

namespace SafetyPlanner.Data.Tests.Access;

/// <summary>One account for each role, and plans to which they stand in it, one after another in one database.</summary>
public sealed class AccessWorld : IAsyncLifetime
{
    private readonly Dictionary<Role, (Guid UserId, byte[] Root)> people = [];

    public TempDatabase Database { get; private set; } = default!;

    /// <summary>The plan in question.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>A share that waits to be confirmed.</summary>
    public Guid PendingShare { get; private set; }

    /// <summary>A share that is open.</summary>
    public Guid OpenShare { get; private set; }

    /// <summary>A code that nobody redeemed yet.</summary>
    public string Code { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Database = await TempDatabase.StartAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.SignedOut))
        {
            var account = await Database.SignedInAsync();
            using var root = Database.Vault.TryOpen(account.Secret)!;
            people[role] = (Database.Vault.AccountOf(account.Secret)!.Value, root.Bytes.ToArray());
        }

        await using var context = await Tables.ContextAsync(Database);
        context.UserClaims.Add(new IdentityUserClaim<Guid> { UserId = people[Role.Advocate].UserId, ClaimType = AccountRoles.ClaimType, ClaimValue = nameof(AccountRole.Advocate) });
        await context.SaveChangesAsync();
        await Database.Plans.CreateAsync(SignIn(Role.Stranger), Answered.Contents);
        await RenewAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>A new sign-in of whoever has this role.</summary>
    public SessionSecret SignIn(Role role)
    {
        var (userId, bytes) = people[role == Role.SignedOut ? Role.Owner : role];
        using var root = SecretKey.CopyOf(bytes);
        var secret = Database.Vault.Begin(userId, root);
        if (role == Role.SignedOut)
        {
            Database.Vault.End(secret);
        }

        return secret;
    }

    /// <summary>A new plan with an answer in each of two sections, a code that hands it over and another that shares it, in place of the one before, to which everyone stands as their role says, and a day that has passed since one share ended.</summary>
    public async Task RenewAsync()
    {
        var owner = SignIn(Role.Owner);
        await Database.Plans.DeleteAsync(owner, Plan);
        PlacedAnswer[] answers = [Placed("s1", "q1"), Placed("s2", "q2")];
        Plan = ((CreatePlanOutcome.Created)await Database.Plans.CreateAsync(owner, Answered.Contents, answers)).Plan.Id;
        OpenShare = await ShareAsync(owner, Role.Viewer, canEdit: false, days: 30);
        await ShareAsync(owner, Role.Editor, canEdit: true, days: 30);
        await ShareAsync(owner, Role.Expired, canEdit: true, days: 0);
        var revoked = await ShareAsync(owner, Role.Revoked, canEdit: true, days: 30);
        Assert.IsType<ChangeShareOutcome.Done>(await Database.Shares.StopAsync(owner, Plan, revoked));
        Database.Clock.Advance(TimeSpan.FromDays(1));
        owner = SignIn(Role.Owner);
        PendingShare = await RedeemAsync(owner, Role.Pending, canEdit: true, days: 30);
        Code = await OfferAsync(owner, canEdit: false, days: 30);
        Assert.IsType<HandOverOutcome.Made>(await Database.Invitations.HandOverAsync(owner, Plan));
    }

    /// <summary>Everything in the database but the counts of failed sign-ins, which are written whenever there is time.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync() =>
        [.. (await Tables.AllAsync(Database)).Where(row => !row.StartsWith("FailedSignIns:", StringComparison.Ordinal))];

    /// <summary>What somebody says yes to today.</summary>
    public Consent Consent(bool canEdit, int days)
    {
        var now = Database.Clock.GetUtcNow();
        var terms = new ShareTerms(
            "Maia", "A plan", "to help", [SharedPlan.First], canEdit, MayGiveBack: canEdit, DateOnly.FromDateTime(now.UtcDateTime).AddDays(days));
        return new Consent(terms, ["I say yes."], ConsentWay.OnScreen, now);
    }

    private static PlacedAnswer Placed(string section, string question) =>
        new("meeting", section, question, new Core.Answers.Answer(Answered.Text("words"), 1, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), []));

    private async Task<Guid> ShareAsync(SessionSecret owner, Role with, bool canEdit, int days)
    {
        var share = await RedeemAsync(owner, with, canEdit, days);
        Assert.IsType<ChangeShareOutcome.Done>(await Database.Shares.ConfirmAsync(owner, Plan, share));
        return share;
    }

    private async Task<Guid> RedeemAsync(SessionSecret owner, Role by, bool canEdit, int days)
    {
        var code = await OfferAsync(owner, canEdit, days);
        Assert.IsType<RedeemOutcome.Waiting>(await Database.Invitations.RedeemAsync(SignIn(by), code));
        var shares = ((ListSharesOutcome.Listed)await Database.Shares.ListAsync(owner, Plan)).Shares;
        return shares.Single(share => share.State is OwnedShareState.Redeemed).Id;
    }

    private async Task<string> OfferAsync(SessionSecret owner, bool canEdit, int days) =>
        ((OfferShareOutcome.Offered)await Database.Shares.OfferAsync(owner, Plan, Consent(canEdit, days))).Code.Text;
}
