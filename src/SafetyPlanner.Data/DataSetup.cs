using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Files;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data;

/// <summary>What every database room registers besides its provider.</summary>
internal static class DataSetup
{
    internal static void AddStores(IServiceCollection services, string pepperFile, Erasure erasure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<RetentionOptions>()
            .BindConfiguration(RetentionOptions.Section)
            .Validate(options => options.AreValid, "Retention:PlanMonths must be 1 to 120 months, and Retention:NoticeDays 7 to 90 days.")
            .ValidateOnStart();
        services.AddSingleton(_ => new Pepper(pepperFile));
        services.AddSingleton(erasure);
        services.AddSingleton(_ => new SealedPlanFiles(new DerivationLimit(atOnce: 1, waiting: 8)));
        AccountSetup.AddStores(services);
        services.AddSingleton(provider => new StoreTools(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<SessionVault>(),
            provider.GetRequiredService<Erasure>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PlanStore(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new ShareStore(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new HeldPlans(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new InvitationStore(provider.GetRequiredService<StoreTools>()));
        services.AddSingleton(provider => new RetentionSweep(
            provider.GetRequiredService<IDbContextFactory<PlannerDbContext>>(),
            provider.GetRequiredService<Erasure>(),
            provider.GetRequiredService<IOptions<RetentionOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
