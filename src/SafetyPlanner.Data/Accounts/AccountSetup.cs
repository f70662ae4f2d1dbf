using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Registers what accounts need.</summary>
internal static class AccountSetup
{
    internal static void AddStores(IServiceCollection services)
    {
        AddOptions(services);
        AddIdentity(services);
        AddParts(services);
        services.AddSingleton(provider => new FailedSignIns(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<SessionVault>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<FailedSignIns>());
        services.AddSingleton(provider => new AccountCodes(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AccountList(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<Erasure>()));
        services.AddSingleton(provider => new SecondFactor(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<PassphraseCheck>(),
            provider.GetRequiredService<GuessSlowing>(),
            provider.GetRequiredService<AcceptedCodes>(),
            provider.GetRequiredService<BegunSetUps>(),
            provider.GetRequiredService<SessionVault>(),
            provider.GetRequiredService<Erasure>()));
        services.AddSingleton(provider => new AccountStore(
            provider.GetRequiredService<IOptions<RegistrationOptions>>().Value.Registration,
            provider.GetRequiredService<AccountRows>(),
            provider.GetRequiredService<NewAccounts>(),
            provider.GetRequiredService<AccountCodes>(),
            provider.GetRequiredService<PassphraseCheck>(),
            provider.GetRequiredService<SecondFactor>(),
            provider.GetRequiredService<FailedSignIns>(),
            provider.GetRequiredService<SessionVault>()));
        services.AddSingleton(provider => new AccountChanges(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<PassphraseCheck>(),
            provider.GetRequiredService<RootKeyChange>(),
            provider.GetRequiredService<DerivationLimit>(),
            provider.GetRequiredService<Pepper>(),
            provider.GetRequiredService<SessionVault>(),
            provider.GetRequiredService<Erasure>()));
        services.AddSingleton(provider => new AccountRecovery(
            provider.GetRequiredService<AccountRows>(),
            provider.GetRequiredService<AccountStore>(),
            provider.GetRequiredService<PassphraseCheck>(),
            provider.GetRequiredService<RootKeyChange>(),
            provider.GetRequiredService<SecondFactor>(),
            provider.GetRequiredService<DerivationLimit>(),
            provider.GetRequiredService<Pepper>(),
            provider.GetRequiredService<GuessSlowing>(),
            provider.GetRequiredService<FailedSignIns>(),
            provider.GetRequiredService<SessionVault>()));
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<SessionVaultOptions>()
            .BindConfiguration(SessionVaultOptions.Section)
            .Validate(
                options => options.AreValid,
                "Session:Idle must be at least one minute and not longer than Session:Longest, which must be at most 24 hours.")
            .ValidateOnStart();
        services.AddOptions<RegistrationOptions>()
            .BindConfiguration(RegistrationOptions.Section)
            .Validate(options => options.AreValid, "Accounts:Registration must be Open, ByCode or Off.")
            .ValidateOnStart();
    }

    private static void AddParts(IServiceCollection services) => services
        .AddSingleton<DerivationLimit>()
        .AddSingleton<GuessSlowing>()
        .AddSingleton<SessionVault>()
        .AddSingleton<SignInNames>()
        .AddSingleton<AccountRows>()
        .AddSingleton<AcceptedCodes>()
        .AddSingleton<BegunSetUps>()
        .AddSingleton<NewAccounts>()
        .AddSingleton<PassphraseCheck>()
        .AddSingleton<RootKeyChange>();

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<IdentityUser<Guid>>(options =>
            {
                // What Identity takes for a password is the verifier: 256 bits that no rule about letters and digits fits.
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;

                // A lock-out is a weapon in the wrong hands: GuessSlowing slows guessing down instead.
                options.Lockout.AllowedForNewUsers = false;
            })
            .AddUserStore<AccountUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<IdentityUser<Guid>>>(TokenOptions.DefaultAuthenticatorProvider);

        // Argon2id has done the slow work; nobody can try all values of 256 bits, however fast this hash is.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);

        // Identity registers its hasher per request; it keeps nothing, and those who use it here live as long as the server.
        services.AddSingleton<IPasswordHasher<IdentityUser<Guid>>, PasswordHasher<IdentityUser<Guid>>>();
    }
}
