using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>What one can do with one's account.</summary>
public sealed partial class AccountPage
{
    private SignedInAccount? account;

    [Inject]
    private AccountStore Accounts { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (SignedIn is { } secret)
        {
            account = await Accounts.CurrentAsync(secret, Http.RequestAborted);
        }
    }
}
