using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Files;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data;

/// <summary>What every database room registers besides its provider.</summary>
internal static class DataSetup
{
    internal static void AddStores(IServiceCollection services, string pepperFile, Erasure erasure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SessionVaultOptions>()
            .BindConfiguration(SessionVaultOptions.Section)
            .Validate(
                options => options.AreValid,
                "Session:Idle must be at least one minute and not longer than Session:Longest, which must be at most 24 hours.")
            .ValidateOnStart();
        AddIdentity(services);
        services.AddSingleton(_ => new Pepper(pepperFile));
        services.AddSingleton(erasure);
        services.AddSingleton<DerivationLimit>();
        services.AddSingleton<GuessSlowing>();
        services.AddSingleton<SessionVault>();
        services.AddSingleton<SignInNames>();
        services.AddSingleton(_ => new SealedPlanFiles(new DerivationLimit(atOnce: 1, waiting: 8)));
        services.AddSingleton(provider => new AccountStore(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            new PasswordHasher<IdentityUser<Guid>>(provider.GetRequiredService<IOptions<PasswordHasherOptions>>()),
            provider.GetRequiredService<Pepper>(),
            provider.GetRequiredService<DerivationLimit>(),
            provider.GetRequiredService<GuessSlowing>(),
            provider.GetRequiredService<SessionVault>()));
        services.AddSingleton(provider => new StoreTools(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<SessionVault>(),
            provider.GetRequiredService<Erasure>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PlanStore(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new ShareStore(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new HeldPlans(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new InvitationStore(provider.GetRequiredService<StoreTools>()));
    }

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
        }).AddEntityFrameworkStores<PlannerDbContext>();

        // Argon2id has done the slow work; nobody can try all values of 256 bits, however fast this hash is.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
    }
}
