using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SafetyPlanner.Data;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests;

/// <summary>Accounts and their plans in a real database file, in a folder of their own that goes when the test ends.</summary>
public sealed class KeptAccounts : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("planner-test-").FullName;
    private readonly ServiceProvider services;

    private KeptAccounts()
    {
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddPlannerData(folder)
            .AddSingleton<AccountPlans>()
            .BuildServiceProvider();
    }

    public TestClock Clock { get; } = new(Some.Morning);

    public ShareStore Shares => services.GetRequiredService<ShareStore>();

    public InvitationStore Invitations => services.GetRequiredService<InvitationStore>();

    public HeldPlans Held => services.GetRequiredService<HeldPlans>();

    public AccountPlans Plans => services.GetRequiredService<AccountPlans>();

    public SessionVault Vault => services.GetRequiredService<SessionVault>();

    /// <summary>An empty database.</summary>
    public static async Task<KeptAccounts> StartAsync()
    {
        var accounts = new KeptAccounts();
        await accounts.services.GetRequiredService<DatabaseStart>().RunAsync();
        return accounts;
    }

    /// <summary>A service as the server has it.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A new account, signed in.</summary>
    public async Task<SignedInAccount> SignedInAsync()
    {
        var name = await services.GetRequiredService<SignInNames>().NextAsync();
        return ((RegisterOutcome.Registered)await services.GetRequiredService<AccountStore>().RegisterAsync(name, "calm words of my own")).Account;
    }

    /// <summary>Spoils everything that is stored of every plan, as a failing disk does.</summary>
    public Task SpoilAsync() => ExecuteAsync("UPDATE Sections SET Sealed = zeroblob(length(Sealed))");

    /// <summary>Does to the database what nobody would do.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>The number that a query gives as 'Value'.</summary>
    public long Number(string sql)
    {
        using var context = services.GetRequiredService<IDbContextFactory<PlannerDbContext>>().CreateDbContext();
        return context.Database.SqlQueryRaw<long>(sql).Single();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
