using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Tests.Accounts;

/// <summary>What becomes of a plan begun without an account when its owner signs in, over the meeting worksheet that ships.</summary>
public sealed class SessionStartTests : IAsyncLifetime
{
    private const string Question = "who-and-why-now";

    private static readonly PlanContents Contents = new([new PlannedWorksheet("meeting", "1", "meeting")], ["nz", "gb-eng"]);

    private readonly GuestPlans guests = new(Options.Create(new GuestOptions()), new TestClock(Some.Morning));
    private readonly ServiceProvider services;
    private KeptAccounts accounts = default!;
    private SignedInAccount owner = default!;

    public SessionStartTests()
    {
        var setup = new ServiceCollection().AddLogging();
        setup.AddDataProtection().UseEphemeralDataProtectionProvider();
        setup.AddAuthentication(SessionClaims.Scheme).AddCookie(SessionClaims.Scheme);
        services = setup.BuildServiceProvider();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SessionStart Start => new(guests, accounts.Plans, new PlanWorksheets(ContentLibrary.Load(), accounts.Clock), accounts.Vault);

    public async ValueTask InitializeAsync()
    {
        accounts = await KeptAccounts.StartAsync();
        owner = await accounts.SignedInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        guests.Dispose();
        await services.DisposeAsync();
        await accounts.DisposeAsync();
    }

    [Fact]
    public async Task GuestsPlan_Written_GoesAlongWithItsAnswersAndRegions()
    {
        var (guest, plan) = guests.Begin(Contents, [])!.Value;
        await SaveAsync(guest, plan, "the-meeting", Question, Given.Text(("name", "Alex")), basedOn: 0);
        await SaveAsync(guest, plan, "the-meeting", Question, Given.Text(("name", "Kim")), basedOn: 1);
        await SaveAsync(guest, plan, "ready", OutcomeValue.QuestionId, new OutcomeValue(Outcome.NotMeeting), basedOn: 0);

        await BeginAsync(guest);

        var taken = await OnlyPlanAsync();
        Assert.Equal(Contents.Worksheets, taken.Worksheets);
        Assert.Equal(["nz", "gb-eng"], taken.Contents.Regions);
        var answer = taken.Sheet("meeting").Find(Question)!;
        Assert.Equal(2, answer.Version);
        Assert.True(answer.Value.SameAs(Given.Text(("name", "Kim"))));
        Assert.True(Assert.Single(answer.Earlier).Value.SameAs(Given.Text(("name", "Alex"))));
        Assert.Equal(Outcome.NotMeeting, taken.Sheet("meeting").Value<OutcomeValue>(OutcomeValue.QuestionId)!.Outcome);
        Assert.Null(guests.PlanOf(guest));
    }

    [Fact]
    public async Task GuestsPlan_OnlyBegun_GoesAlongWithWhatWasChosen()
    {
        var (guest, _) = guests.Begin(Contents, [])!.Value;

        await BeginAsync(guest);

        var taken = await OnlyPlanAsync();
        Assert.Equal(Contents.Worksheets, taken.Worksheets);
        Assert.Equal(["nz", "gb-eng"], taken.Contents.Regions);
        Assert.Empty(taken.Sheet("meeting").Answers);
        Assert.Null(guests.PlanOf(guest));
    }

    [Fact]
    public async Task GuestsPlan_ThatCantBeKept_StaysWithTheGuest()
    {
        var (guest, plan) = guests.Begin(Contents, [])!.Value;
        accounts.Plans.End(owner.Secret.Claim);

        await BeginAsync(guest);

        Assert.Equal(plan, guests.PlanOf(guest));
    }

    [Fact]
    public async Task Guest_WhosePlanIsGone_BringsNothing()
    {
        var (guest, _) = guests.Begin(Contents, [])!.Value;
        guests.End(guest);

        await BeginAsync(guest);

        Assert.Empty((await accounts.Plans.ListAsync(owner.Secret.Claim, Cancellation))!);
    }

    [Fact]
    public async Task Account_SignedInBefore_IsSignedOut()
    {
        var before = await accounts.SignedInAsync();
        var http = new DefaultHttpContext { RequestServices = services, User = Signed(before) };

        await Start.BeginAsync(http, owner);

        Assert.Equal(TimeSpan.Zero, accounts.Plans.Remaining(before.Secret.Claim));
        Assert.NotEqual(TimeSpan.Zero, accounts.Plans.Remaining(owner.Secret.Claim));
        Assert.Single(http.Response.Headers.SetCookie);
    }

    [Fact]
    public async Task Session_Begun_KnowsItsDeviceInWords()
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Headers.UserAgent = "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

        await Start.BeginAsync(http, owner);

        Assert.Equal("Firefox on Android", Assert.Single(accounts.Vault.List(owner.Secret)).Device);
    }

    private static ClaimsPrincipal Signed(SignedInAccount account) =>
        SessionClaims.ForAccount(account.UserId, account.Secret.Claim, account.Role, account.HasSecondFactor);

    private Task BeginAsync(string guest)
    {
        var http = new DefaultHttpContext { RequestServices = services, User = SessionClaims.ForGuest(guest) };
        return Start.BeginAsync(http, owner);
    }

    private async Task SaveAsync(string guest, PlanId plan, string section, string question, AnswerValue value, int basedOn)
    {
        var change = new PlanChange("meeting", section, question, basedOn, value, Some.Morning.AddHours(basedOn), KeepBefore: false);
        Assert.IsType<SavePlanOutcome.Saved>(await guests.SaveAsync(guest, plan, change, Cancellation));
    }

    private async Task<Plan> OnlyPlanAsync()
    {
        var summary = Assert.Single((await accounts.Plans.ListAsync(owner.Secret.Claim, Cancellation))!);
        return Assert.IsType<OpenPlanOutcome.Opened>(await accounts.Plans.OpenAsync(owner.Secret.Claim, summary.Id, Cancellation)).Plan;
    }
}
