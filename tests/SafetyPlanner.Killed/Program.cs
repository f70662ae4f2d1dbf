using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Testing;

// Does one thing to a data folder, to be killed while it does. It says 'ready', waits for a line, does it and says 'done'. It signs in by the root key
// and checks nothing before, because it is started many times.
var today = DateTimeOffset.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
var (user, rootKey) = (Guid.Parse(args[2]), Convert.FromHexString(args[3]));
await using var services = new ServiceCollection()
    .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
    .AddSingleton<TimeProvider>(new TestClock(today))
    .AddLogging()
    .AddPlannerData(args[0])
    .BuildServiceProvider();
await using (var context = await services.GetRequiredService<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync())
{
    await services.GetRequiredService<Pepper>().StartAsync(context, CancellationToken.None);
}

using var root = SecretKey.CopyOf(rootKey);
var secret = services.GetRequiredService<SessionVault>().Begin(user, root);
await Console.Out.WriteLineAsync("ready");
await Console.In.ReadLineAsync();
object outcome = args[4..] switch
{
    ["stop", var plan, var share] => await services.GetRequiredService<ShareStore>().StopAsync(secret, PlanId.Parse(plan)!.Value, Guid.Parse(share)),
    ["passphrase", var before, var after] => await services.GetRequiredService<AccountChanges>().ChangePassphraseAsync(secret, before, after, "192.0.2.7"),
    _ => "nothing of the kind",
};
await Console.Out.WriteLineAsync(outcome is ChangeShareOutcome.Done or ChangePassphraseOutcome.Changed ? "done" : outcome.GetType().Name);
