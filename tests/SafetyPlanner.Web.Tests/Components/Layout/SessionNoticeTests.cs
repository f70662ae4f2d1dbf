using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Components.Layout;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Tests.Components.Layout;

public sealed class SessionNoticeTests : BunitContext
{
    private readonly TestClock clock = new(Some.Morning);
    private readonly GuestPlans guests;
    private readonly string secret;

    public SessionNoticeTests()
    {
        guests = new GuestPlans(Options.Create(new GuestOptions { Idle = TimeSpan.FromMinutes(30) }), clock);
        secret = guests.Begin(new PlanContents([new PlannedWorksheet(KindsPack.Pack.Id, KindsPack.Pack.Version, KindsPack.Worksheet.Id)], []), [])!.Value.Secret;
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(guests);
        Services.AddSingleton<AccountPlans>();
        Services.AddSingleton<PlanBus>();
        Services.AddSingleton<PreparedCopies>();
        Services.AddSingleton<PlanSessions>();

        // Nothing is written there: it takes a sign-in to reach the database.
        Services.AddPlannerData(Path.Combine(Path.GetTempPath(), "planner-test-never-made"));
    }

    [Fact]
    public void Session_FarFromItsEnd_SaysNothing()
    {
        var notice = Show(SessionClaims.ForGuest(secret));

        clock.Advance(TimeSpan.FromMinutes(27));

        Assert.Empty(notice.FindAll("[role=alert]"));
    }

    [Fact]
    public void Session_SoonOver_WarnsBeforeTheEnd()
    {
        var notice = Show(SessionClaims.ForGuest(secret));

        clock.Advance(TimeSpan.FromMinutes(28));

        notice.WaitForAssertion(() => Assert.Contains("this page will be cleared in about 2 minutes", notice.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromMinutes(1));
        notice.WaitForAssertion(() => Assert.Contains("in about one minute", notice.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Navigation.History);
    }

    [Fact]
    public void Session_Stayed_IsProlonged()
    {
        var notice = Show(SessionClaims.ForGuest(secret));
        clock.Advance(TimeSpan.FromMinutes(29));
        notice.WaitForElement("button");

        notice.Find("button").Click();

        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("[role=alert]")));
        Assert.Equal(TimeSpan.FromMinutes(30), guests.Remaining(secret));
    }

    [Fact]
    public void Session_Over_LeavesThePage()
    {
        var notice = Show(SessionClaims.ForGuest(secret));

        clock.Advance(TimeSpan.FromMinutes(30));

        notice.WaitForAssertion(() => Assert.Equal("/account/cleared", Navigation.History.First().Uri));
        Assert.True(Navigation.History.First().Options.ForceLoad);
    }

    [Fact]
    public void Session_EndedInAnotherTab_LeavesThePageSoon()
    {
        var notice = Show(SessionClaims.ForGuest(secret));

        guests.End(secret);
        clock.Advance(TimeSpan.FromSeconds(5));

        notice.WaitForAssertion(() => Assert.Equal("/account/cleared", Navigation.History.First().Uri));
    }

    [Fact]
    public void AccountSession_Over_LeadsBackToThePageAfterSignIn()
    {
        var notice = Show(SessionClaims.ForAccount(Guid.NewGuid(), "no-secret-of-a-session", AccountRole.Person, hasSecondStep: false));
        Navigation.NavigateTo("/p/some-plan/3");

        clock.Advance(TimeSpan.FromSeconds(5));

        notice.WaitForAssertion(() => Assert.Equal("/account/locked?back=%2Fp%2Fsome-plan%2F3", Navigation.History.First().Uri));
    }

    [Fact]
    public void Nobody_SignedIn_IsLeftAlone()
    {
        var notice = Show(new ClaimsPrincipal(new ClaimsIdentity()));

        clock.Advance(TimeSpan.FromHours(2));

        Assert.Empty(notice.FindAll("*"));
        Assert.Empty(Navigation.History);
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private IRenderedComponent<SessionNotice> Show(ClaimsPrincipal user)
    {
        Services.AddSingleton<AuthenticationStateProvider>(new Visitor(user));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return Render<SessionNotice>();
    }

    private sealed class Visitor(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
