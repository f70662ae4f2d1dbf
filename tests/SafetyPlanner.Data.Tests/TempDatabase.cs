using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests;

/// <summary>The stores on a real SQLite file in a folder of their own, with a clock that the test sets. The folder goes when the test ends.</summary>
public sealed class TempDatabase : IAsyncDisposable
{
    /// <summary>The passphrase of every account made by <see cref="SignedInAsync"/>.</summary>
    public const string Passphrase = "calm words of my own";

    private readonly (string Key, string Value)[] settings;
    private ServiceProvider services;

    private TempDatabase(string folder, TestClock clock, (string Key, string Value)[] settings)
    {
        Folder = folder;
        Clock = clock;
        this.settings = settings;
        services = Build();
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The database file in it.</summary>
    public string DatabaseFile => Path.Combine(Folder, "database", "planner.db");

    /// <summary>The pepper in it.</summary>
    public string PepperFile => Path.Combine(Folder, "secret", "pepper");

    /// <summary>Stands at 1 March 2026, noon UTC, until the test moves it.</summary>
    public TestClock Clock { get; }

    public AccountStore Accounts => Get<AccountStore>();

    public SignInNames Names => Get<SignInNames>();

    public SessionVault Vault => Get<SessionVault>();

    public PlanStore Plans => Get<PlanStore>();

    public ShareStore Shares => Get<ShareStore>();

    public HeldPlans Held => Get<HeldPlans>();

    public InvitationStore Invitations => Get<InvitationStore>();

    /// <summary>A fresh folder that nothing was started on yet, with these settings.</summary>
    public static TempDatabase NotStarted(params (string Key, string Value)[] settings) =>
        new(Directory.CreateTempSubdirectory("planner-test-").FullName, new TestClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)), settings);

    /// <summary>A fresh database, with these settings.</summary>
    public static async Task<TempDatabase> StartAsync(params (string Key, string Value)[] settings)
    {
        var database = NotStarted(settings);
        await database.RunStartAsync();
        return database;
    }

    /// <summary>What a process that was killed just now would leave behind, not started.</summary>
    public static TempDatabase CopyOf(TempDatabase original)
    {
        var copy = NotStarted();
        foreach (var (file, bytes) in original.Bytes())
        {
            var to = Path.Combine(copy.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, bytes);
        }

        return copy;
    }

    /// <summary>Runs what the server runs before its first request, and beside the requests.</summary>
    public async Task RunStartAsync()
    {
        await Get<DatabaseStart>().RunAsync();
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>Stops as a server does; everything in memory is gone. Start it again with <see cref="RunStartAsync"/>.</summary>
    public async Task StopAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
        services = Build();
    }

    /// <summary>A service as the server has it.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A new account, signed in.</summary>
    public async Task<SignedInAccount> SignedInAsync()
    {
        var outcome = await Accounts.RegisterAsync(await Names.NextAsync(), Passphrase);
        return ((RegisterOutcome.Registered)outcome).Account;
    }

    /// <summary>The same account in another sign-in, as after some time.</summary>
    public async Task<SignedInAccount> SignInAgainAsync(SignedInAccount account)
    {
        var outcome = await Accounts.SignInAsync(account.SignInName, Passphrase, "192.0.2.7");
        return ((SignInOutcome.SignedIn)outcome).Account;
    }

    /// <summary>A sign-in of somebody with a root key of their own: all that plans and shares ask for, without the slow work of a passphrase.</summary>
    public SessionSecret Somebody() => Somebody(RandomNumberGenerator.GetBytes(SecretKey.Length));

    /// <summary>A sign-in of somebody with this root key, as when they come back.</summary>
    public SessionSecret Somebody(byte[] rootKey)
    {
        using var root = SecretKey.CopyOf(rootKey);
        return Vault.Begin(Guid.NewGuid(), root);
    }

    /// <summary>Everything that the database and its log hold now.</summary>
    public byte[] DatabaseBytes() => [.. Bytes().Where(file => file.Key.Contains("planner.db", StringComparison.Ordinal)).SelectMany(file => file.Value)];

    /// <summary>Every byte of every file in the data folder, by file name; without the lock, which is empty and which nobody else may open.</summary>
    public IReadOnlyDictionary<string, byte[]> Bytes() => Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "lock")
        .ToDictionary(file => Path.GetRelativePath(Folder, file), ReadShared);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build())
        .AddSingleton<TimeProvider>(Clock)
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddPlannerData(Folder)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
