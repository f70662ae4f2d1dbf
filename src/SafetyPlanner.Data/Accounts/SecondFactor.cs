using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// A code from an app on another device, asked for after the passphrase (TOTP, from Identity). Setting it up asks for the passphrase, so that whoever finds an
/// open page can't lock its owner out with a second factor of their own.
/// </summary>
public sealed class SecondFactor
{
    private const int CodeLength = 6;
    private const int RecoveryCodes = 10;

    // The app shows this; it says nothing of what the account is for and whose it is.
    private const string Label = "Worksheets";

    // How Identity's store names the row that holds the key.
    private const string StoreProvider = "[AspNetUserStore]";
    private static readonly string[] StoredTokens = ["AuthenticatorKey", "RecoveryCodes"];

    private readonly IServiceScopeFactory scopes;
    private readonly PassphraseCheck check;
    private readonly GuessSlowing slowing;
    private readonly AcceptedCodes accepted;
    private readonly BegunSetUps begun;
    private readonly SessionVault vault;
    private readonly Erasure erasure;

    internal SecondFactor(
        IServiceScopeFactory scopes,
        PassphraseCheck check,
        GuessSlowing slowing,
        AcceptedCodes accepted,
        BegunSetUps begun,
        SessionVault vault,
        Erasure erasure)
    {
        this.scopes = scopes;
        this.check = check;
        this.slowing = slowing;
        this.accepted = accepted;
        this.begun = begun;
        this.vault = vault;
        this.erasure = erasure;
    }

    /// <summary>Whether whoever is signed in has a second factor.</summary>
    public async Task<SecondFactorStateOutcome> StateAsync(SessionSecret secret)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        return await FindAsync(users, vault.AccountOf(secret)) is { } user
            ? new SecondFactorStateOutcome.State(user.TwoFactorEnabled, await users.CountRecoveryCodesAsync(user))
            : new SecondFactorStateOutcome.AccessEnded();
    }

    /// <summary>Makes a key for the app that shows the codes. Nothing changes at a sign-in before <see cref="ConfirmAsync"/>.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public Task<BeginSecondFactorOutcome> BeginAsync(SessionSecret secret, string passphrase, string address, CancellationToken cancellation = default) =>
        ConfirmedAsync<BeginSecondFactorOutcome>(
            secret,
            passphrase,
            address,
            problem => new BeginSecondFactorOutcome.NotConfirmed(problem),
            async (scope, users, user) =>
            {
                if (user.TwoFactorEnabled)
                {
                    return new BeginSecondFactorOutcome.AlreadyOn();
                }

                Demand(await users.ResetAuthenticatorKeyAsync(user));
                var key = await users.GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("A key that was just sealed does not open.");
                begun.Begin(user.Id);
                return new BeginSecondFactorOutcome.Begun(new SecondFactorSetUp(key, $"otpauth://totp/{Label}?secret={key}&issuer={Label}"));
            },
            cancellation);

    /// <summary>
    /// Turns the second factor on with the first code that the app shows, within 15 minutes of <see cref="BeginAsync"/>. It does not ask for the passphrase,
    /// so guesses are slowed for the sign-in they come from: whoever finds an open page must not get through all six digits.
    /// </summary>
    public async Task<ConfirmSecondFactorOutcome> ConfirmAsync(SessionSecret secret, string typedCode, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        if (await FindAsync(users, vault.AccountOf(secret)) is not { } user)
        {
            return new ConfirmSecondFactorOutcome.AccessEnded();
        }

        if (user.TwoFactorEnabled || !begun.IsOpen(user.Id) || await users.GetAuthenticatorKeyAsync(user) is null)
        {
            return new ConfirmSecondFactorOutcome.NotBegun();
        }

        var (guessedAt, place) = (NameOf("second-factor-set-up", user.Id), NameOf("sign-in", SessionVault.IdOf(secret)));
        var wait = slowing.Ask(guessedAt, place);
        if (wait > TimeSpan.Zero)
        {
            return new ConfirmSecondFactorOutcome.Slowed(wait);
        }

        if (!await IsCodeAsync(users, user, Canonical(typedCode)))
        {
            return new ConfirmSecondFactorOutcome.WrongCode();
        }

        slowing.Succeeded(guessedAt, place);

        // The codes first: there is no moment at which it is on and they are not there.
        var codes = await NewCodesAsync(users, user);
        Demand(await users.SetTwoFactorEnabledAsync(user, enabled: true));
        return new ConfirmSecondFactorOutcome.TurnedOn(codes);
    }

    /// <summary>Makes new recovery codes of the second factor, which void the earlier ones.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public Task<RenewCodesOutcome> RenewCodesAsync(SessionSecret secret, string passphrase, string address, CancellationToken cancellation = default) =>
        ConfirmedAsync<RenewCodesOutcome>(
            secret,
            passphrase,
            address,
            problem => new RenewCodesOutcome.NotConfirmed(problem),
            async (_, users, user) => user.TwoFactorEnabled
                ? new RenewCodesOutcome.Renewed(await NewCodesAsync(users, user))
                : new RenewCodesOutcome.NotOn(),
            cancellation);

    /// <summary>Turns the second factor off and deletes its key and codes.</summary>
    /// <param name="secret">Who asks.</param>
    /// <param name="passphrase">The passphrase, exactly as typed.</param>
    /// <param name="address">The network address it came from; only kept in memory, to slow down guessing.</param>
    /// <param name="cancellation">Stops waiting, as long as nothing was changed.</param>
    public Task<TurnOffOutcome> TurnOffAsync(SessionSecret secret, string passphrase, string address, CancellationToken cancellation = default) =>
        ConfirmedAsync<TurnOffOutcome>(
            secret,
            passphrase,
            address,
            problem => new TurnOffOutcome.NotConfirmed(problem),
            async (scope, users, user) =>
            {
                Demand(await users.SetTwoFactorEnabledAsync(user, enabled: false));
                foreach (var token in StoredTokens)
                {
                    Demand(await users.RemoveAuthenticationTokenAsync(user, StoreProvider, token));
                }

                await erasure.CompleteAsync(scope.GetRequiredService<PlannerDbContext>(), CancellationToken.None);
                return new TurnOffOutcome.TurnedOff();
            },
            cancellation);

    /// <summary>
    /// Looks at a code of the app, or one of the recovery codes, and uses it up. Wrong ones slow down the address they come from, as wrong passphrases do:
    /// slowed wherever they come from, whoever learned the passphrase could keep its owner out with them.
    /// </summary>
    internal async Task<SecondFactorCheck> TryAsync(Guid userId, string typedCode, string address, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var guessedAt = NameOf("second-factor", userId);
        var wait = slowing.Ask(guessedAt, address);
        if (wait > TimeSpan.Zero)
        {
            return new SecondFactorCheck.Slowed(wait);
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        if (await FindAsync(users, userId) is not { TwoFactorEnabled: true } user || !await IsRightAsync(users, user, Canonical(typedCode)))
        {
            return new SecondFactorCheck.Wrong();
        }

        slowing.Succeeded(guessedAt, address);
        return new SecondFactorCheck.Right();
    }

    // What guesses are counted under. No sign-in name and no network address has a slash.
    private static string NameOf(string kind, Guid id) => kind + "/" + id.ToString("N", CultureInfo.InvariantCulture);

    private static UserManager<IdentityUser<Guid>> Users(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser<Guid>>>();

    private static async Task<IdentityUser<Guid>?> FindAsync(UserManager<IdentityUser<Guid>> users, Guid? userId) =>
        userId is { } id ? await users.FindByIdAsync(id.ToString()) : null;

    private static async Task<IReadOnlyList<string>> NewCodesAsync(UserManager<IdentityUser<Guid>> users, IdentityUser<Guid> user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? throw new InvalidOperationException("Identity made no recovery codes.")];

    // Capitals and spaces are forgiven; Identity's recovery codes have a hyphen, which the codes of apps have not.
    private static string Canonical(string typed) => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("Identity refused a change: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }

    private Task<bool> IsRightAsync(UserManager<IdentityUser<Guid>> users, IdentityUser<Guid> user, string code) =>
        code.Length == CodeLength ? IsCodeAsync(users, user, code) : IsRecoveryCodeAsync(users, user, code);

    private async Task<bool> IsCodeAsync(UserManager<IdentityUser<Guid>> users, IdentityUser<Guid> user, string code) =>
        code.Length == CodeLength && code.All(char.IsAsciiDigit)
        && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code)
        && accepted.TryAdd(user.Id, code);

    private static async Task<bool> IsRecoveryCodeAsync(UserManager<IdentityUser<Guid>> users, IdentityUser<Guid> user, string code) =>
        (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;

    private async Task<T> ConfirmedAsync<T>(
        SessionSecret secret,
        string passphrase,
        string address,
        Func<PassphraseProblem, T> problem,
        Func<IServiceProvider, UserManager<IdentityUser<Guid>>, IdentityUser<Guid>, Task<T>> change,
        CancellationToken cancellation)
    {
        var outcome = await check.UnlockAsync(secret, passphrase, address, cancellation);
        if (outcome is not UnlockOutcome.Unlocked { Account: var account })
        {
            return problem(((UnlockOutcome.Not)outcome).Problem);
        }

        var userId = account.User.Id;
        account.Dispose();
        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        return await FindAsync(users, userId) is { } user
            ? await change(scope.ServiceProvider, users, user)
            : problem(new PassphraseProblem.AccessEnded());
    }
}
