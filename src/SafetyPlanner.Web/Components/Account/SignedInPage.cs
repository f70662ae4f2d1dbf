using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>A page about one's own account. Whoever is not signed in is led to the sign-in and comes back afterwards.</summary>
public abstract class SignedInPage : ComponentBase
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    /// <summary>The live sign-ins.</summary>
    [Inject]
    protected SessionVault Vault { get; set; } = default!;

    /// <summary>Why the form was not taken, or null.</summary>
    protected FormProblem? Problem { get; set; }

    /// <summary>Whose account it is; null when nobody is signed in, and then the page shows nothing.</summary>
    protected SessionSecret? SignedIn { get; private set; }

    /// <summary>The same where somebody is signed in: in what a form of the page does.</summary>
    protected SessionSecret Secret => SignedIn ?? throw new UnreachableException();

    /// <summary>Where the request comes from, for slowing down guesses.</summary>
    protected string From => AddressOf(Http);

    /// <summary>Where a request comes from, for slowing down guesses; kept in memory only.</summary>
    internal static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        SignedIn = SessionClaims.AccountSecretOf(Http.User);
        if (SignedIn is null)
        {
            Http.Response.Redirect("/account/sign-in?back=" + Uri.EscapeDataString(Http.Request.Path));
            return;
        }

        Vault.Touch(SignedIn);
    }

    /// <summary>The sentence for a passphrase that did not do; nothing was changed.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="box">The id of the box it was typed in.</param>
    protected FormProblem SentenceOf(PassphraseProblem problem, string box) => problem switch
    {
        PassphraseProblem.Wrong => new FormProblem("The passphrase is not right. Please check it and try again: capitals and spaces count.", box),
        PassphraseProblem.Busy busy => Waits.Busy(Http, busy.RetryAfter),
        PassphraseProblem.Slowed slowed => Waits.Slowed(Http, slowed.RetryAfter),
        PassphraseProblem.AccessEnded => Ended,
        PassphraseProblem.Damaged => new FormProblem(
            "The passphrase is right, but what it unlocks can’t be read. Nothing was changed. Please tell whoever runs this service."),
        _ => throw new UnreachableException(),
    };

    /// <summary>The sentence for a sign-in that ended a moment ago.</summary>
    protected static FormProblem Ended => new("Your sign-in has ended, so nothing was changed. Please sign in and try again.");
}
