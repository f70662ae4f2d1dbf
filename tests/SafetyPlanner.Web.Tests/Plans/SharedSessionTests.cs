using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Tests.Plans;

/// <summary>Open pages of a plan of which a part is shared, and the list of whoever it is shared with, over the meeting worksheet that ships.</summary>
public sealed class SharedSessionTests : IAsyncLifetime
{
    private const string Question = "who-and-why-now";

    private static readonly SharedSection Shared = new("meeting", "the-meeting");

    private readonly PlanBus bus = new();
    private KeptAccounts accounts = default!;
    private PreparedCopies copies = default!;
    private SignedInAccount owner = default!;
    private SignedInAccount holder = default!;
    private PlanId plan;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PlanSharing Sharing => new(accounts.Shares, accounts.Invitations, accounts.Get<AccountChanges>(), bus, NullLogger<PlanSharing>.Instance);

    private SharedPlans Held => new(accounts.Held, accounts.Invitations, new PlanWorksheets(ContentLibrary.Load(), accounts.Clock), bus, accounts.Clock);

    public async ValueTask InitializeAsync()
    {
        accounts = await KeptAccounts.StartAsync();
        copies = new PreparedCopies(accounts.Clock);
        (owner, holder) = (await accounts.SignedInAsync(), await accounts.SignedInAsync());
        plan = (await accounts.Plans.BeginAsync(owner.Secret.Claim, new PlanContents([new PlannedWorksheet("meeting", "1", "meeting")], ["nz"]), [], Cancellation))!.Value;
        var change = new PlanChange("meeting", Shared.SectionId, Question, 0, Given.Text(("name", "Alex")), accounts.Clock.GetUtcNow(), KeepBefore: false);
        Assert.IsType<SavePlanOutcome.Saved>(await accounts.Plans.SaveAsync(owner.Secret.Claim, plan, change, Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        copies.Dispose();
        await accounts.DisposeAsync();
    }

    [Fact]
    public async Task Share_Stopped_EndsTheOpenPageOfItsRecipientAndTheCopiesThatWaitThere()
    {
        var share = await ShareAsync();
        using var theirs = await OpenAsync(holder);
        var (_, ticket) = await theirs.KeepCopyAsync(Copy(), PreparedCopy.Text("what is shared"u8.ToArray()));
        using var mine = await OpenAsync(owner);
        var told = Told(theirs);

        Assert.IsType<ChangeShareOutcome.Done>(await Sharing.StopAsync(mine, share));

        await told;
        Assert.True(theirs.IsGone);
        Assert.Null(copies.Find(holder.Secret.Claim, ticket!));
        Assert.False(mine.IsGone);
    }

    [Fact]
    public async Task LastDay_Over_EndsTheOpenPageWithoutAnyoneTellingIt()
    {
        await ShareAsync(days: 0);
        using var theirs = await OpenAsync(holder);
        var midnight = accounts.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1) - accounts.Clock.GetUtcNow().UtcDateTime;

        accounts.Clock.Advance(midnight - TimeSpan.FromSeconds(1));
        Assert.False(theirs.IsGone);
        var told = Told(theirs);
        accounts.Clock.Advance(TimeSpan.FromSeconds(5));

        await told;
        Assert.True(theirs.IsGone);
    }

    [Fact]
    public async Task Copy_MadeByItsRecipient_LeavesTheirPageAsItIs()
    {
        await ShareAsync();
        using var theirs = await OpenAsync(holder);

        var (outcome, _) = await theirs.KeepCopyAsync(Copy(), PreparedCopy.Text("what is shared"u8.ToArray()));

        Assert.IsType<ContentsOutcome.Saved>(outcome);
        Assert.Equal("meeting", Assert.Single(theirs.Plan.Worksheets).WorksheetId);
        Assert.Contains(await JournalAsync(), line => line.Deed == Deed.Copied);
    }

    [Fact]
    public async Task List_Looked_SaysWhenToLookAgainAndTellsTheOwnerNothing()
    {
        await ShareAsync(days: 6);

        var listed = Assert.Single((await Held.ListAsync(Holder(), Cancellation))!);

        Assert.Equal(Some.Morning.UtcDateTime.Date.AddDays(12 * 7), listed.ReviewBy!.Value.ToDateTime(TimeOnly.MinValue));
        Assert.True(listed is { EndsSoon: true, IsToReview: false });
        Assert.Empty(await JournalAsync());
    }

    [Fact]
    public async Task GivenUp_ByItsRecipient_EndsTheirOpenPageAndTellsTheOwners()
    {
        await ShareAsync();
        using var theirs = await OpenAsync(holder);
        using var mine = await OpenAsync(owner);
        var (told, mineTold) = (Told(theirs), Told(mine));

        Assert.IsType<ChangeShareOutcome.Done>(await Held.GiveUpAsync(Holder(), plan, Cancellation));

        await told;
        await mineTold;
        Assert.True(theirs.IsGone);
        Assert.False(mine.Ended);
    }

    [Fact]
    public async Task Plan_OfAnother_StaysClosedToAnAdvocateWithoutASecondStep()
    {
        await ShareAsync();
        var advocate = Holder(AccountRole.Advocate);
        using var guests = new GuestPlans(Options.Create(new GuestOptions()), accounts.Clock);
        var sessions = new PlanSessions(guests, accounts.Plans, bus, copies, accounts.Clock, NullLogger<PlanSession>.Instance);

        Assert.Null(await Held.ListAsync(advocate, Cancellation));
        Assert.IsType<RedeemOutcome.AccessEnded>(await Held.RedeemAsync(advocate, "any code", Cancellation));
        Assert.IsType<OpenPlanOutcome.NotFound>((await sessions.OpenAsync(advocate, plan, Cancellation)).Opening);

        Assert.Empty(await JournalAsync());
        var (session, _) = await sessions.OpenAsync(Holder(), plan, Cancellation);
        Assert.NotNull(session);
        session.Dispose();
    }

    [Fact]
    public async Task Plan_TakenOver_EndsTheOpenPageOfWhoeverBeganIt()
    {
        using var mine = await OpenAsync(owner);
        var code = Assert.IsType<HandOverOutcome.Made>(await Sharing.HandOverAsync(mine)).Code;
        var told = Told(mine);

        var taken = await Held.RedeemAsync(Holder(), code.Text, Cancellation);

        Assert.False(Assert.IsType<RedeemOutcome.TookOver>(taken).IsCopy);
        await told;
        Assert.True(mine.IsGone);
        using var theirs = await OpenAsync(holder);
        Assert.False(theirs.IsShared);
    }

    [Fact]
    public async Task Plan_Deleted_EndsTheOtherOpenPagesOfIt()
    {
        await ShareAsync();
        using var here = await OpenAsync(owner);
        using var there = await OpenAsync(owner);
        using var theirs = await OpenAsync(holder);
        var (told, theirsTold) = (Told(there), Told(theirs));

        Assert.IsType<ContentsOutcome.Saved>(await here.DeleteAsync());

        await told;
        await theirsTold;
        Assert.True(there.IsGone);
        Assert.True(theirs.IsGone);
    }

    private static CopyMade Copy() => new(CopyMade.NewId(), DateOnly.FromDateTime(Some.Morning.UtcDateTime), CopyKind.Text, CopyAudience.Owner, "", ["meeting"], [], null, null);

    private ClaimsPrincipal Holder(AccountRole role = AccountRole.Person) => SessionClaims.ForAccount(holder.UserId, holder.Secret.Claim, role, hasSecondStep: false);

    private static Task Told(PlanSession session)
    {
        var told = new TaskCompletionSource();
        session.Changed += () => told.TrySetResult();
        return told.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    private async Task<PlanSession> OpenAsync(SignedInAccount account)
    {
        var opened = Assert.IsType<OpenPlanOutcome.Opened>(await accounts.Plans.OpenAsync(account.Secret.Claim, plan, Cancellation));
        return new PlanSession(opened.Plan, accounts.Plans, account.Secret.Claim, isGuest: false, bus, copies, accounts.Clock, NullLogger.Instance);
    }

    private async Task<Guid> ShareAsync(int days = 30)
    {
        var now = accounts.Clock.GetUtcNow();
        var terms = new ShareTerms("Maia", "A plan", "to go through it", [Shared], true, false, DateOnly.FromDateTime(now.UtcDateTime).AddDays(days));
        var offered = await accounts.Shares.OfferAsync(owner.Secret, plan, new Consent(terms, ["I say yes."], ConsentWay.OnScreen, now), Cancellation);
        await accounts.Invitations.RedeemAsync(holder.Secret, Assert.IsType<OfferShareOutcome.Offered>(offered).Code.Text, Cancellation);
        var share = Assert.Single(await SharesAsync());
        Assert.IsType<ChangeShareOutcome.Done>(await accounts.Shares.ConfirmAsync(owner.Secret, plan, share.Id, Cancellation));
        return share.Id;
    }

    private async Task<IReadOnlyList<OwnedShare>> SharesAsync() =>
        Assert.IsType<ListSharesOutcome.Listed>(await accounts.Shares.ListAsync(owner.Secret, plan, Cancellation)).Shares;

    private async Task<IReadOnlyList<JournalLine>> JournalAsync() => Assert.Single(await SharesAsync()).Journal!;
}
