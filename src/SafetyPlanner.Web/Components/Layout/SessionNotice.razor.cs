using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Layout;

/// <summary>Warns before the session locks because nothing happened, lets the person stay, and leaves the page when it has locked.</summary>
public sealed partial class SessionNotice : IDisposable
{
    /// <summary>How long before the lock the warning is shown.</summary>
    internal static readonly TimeSpan Warning = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource closed = new();

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = default!;

    [Inject]
    private PlanSessions Sessions { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private Watch? State { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication.GetAuthenticationStateAsync()).User;
        if (RendererInfo.IsInteractive && SessionClaims.SecretOf(user) is { } secret)
        {
            State = new Watch(Sessions.HomeOf(user), secret, SessionClaims.IsGuest(user));
            _ = WatchAsync(State, closed.Token);
        }
    }

    private async Task WatchAsync(Watch state, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                await InvokeAsync(() => Look(state));
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private void Look(Watch state)
    {
        var shown = state.Left <= Warning;
        state.Left = state.Home.Remaining(state.Secret);
        if (state.Left <= TimeSpan.Zero)
        {
            Navigation.NavigateTo(state.IsGuest ? "/account/cleared" : "/account/locked?back=" + Uri.EscapeDataString(new Uri(Navigation.Uri).AbsolutePath), forceLoad: true);
        }
        else if (shown || state.Left <= Warning)
        {
            StateHasChanged();
        }
    }

    private void Stay()
    {
        if (State is not null)
        {
            State.Home.Touch(State.Secret);
            State.Left = State.Home.Remaining(State.Secret);
        }
    }

    private sealed class Watch(IPlanHome home, string secret, bool isGuest)
    {
        public IPlanHome Home => home;

        public string Secret => secret;

        public bool IsGuest => isGuest;

        public TimeSpan? Left { get; set; }
    }
}
