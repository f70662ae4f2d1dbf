using Microsoft.AspNetCore.Http.Features;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Accounts;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Hosting;

/// <summary>Registers what the app is made of, but for accounts and security.</summary>
internal static class PlannerSetup
{
    // An answer holds 8,000 characters, a box takes 20,000; with every one of them escaped that is what one message may need.
    private const int MaxMessageBytes = 128 * 1024;

    // A name, a passphrase and a token; everything longer goes over the socket.
    private const int MaxFormBytes = 64 * 1024;

    internal static void AddPlanner(this WebApplicationBuilder builder)
    {
        // A refused start is told in one sentence by StartGuard; the host would put a stack trace before it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // It warns that the key ring lies unencrypted; it lies in a folder of the owner alone, and docs/hosting.md says so.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxFormBytes;
        });
        builder.Services.AddOptions<GuestOptions>().BindConfiguration("Guests").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(builder.Content());
        builder.Services.AddSingleton(new PdfRenderer(new FontOptions()));
        builder.Services.AddSingleton<FirstPages>();
        builder.Services.AddSingleton<Handouts>();
        builder.Services.AddSingleton<PreparedCopies>();
        builder.Services.AddSingleton<PlanBus>();
        builder.Services.AddSingleton<GuestPlans>();
        builder.Services.AddSingleton<AccountPlans>();
        builder.Services.AddSingleton<PlanSessions>();
        builder.Services.AddSingleton<PlanSharing>();
        builder.Services.AddSingleton<SharedPlans>();
        builder.Services.AddSingleton<PlanStart>();
        builder.Services.AddSingleton<PlanWorksheets>();
        builder.Services.AddSingleton<ExamplePlans>();
        builder.Services.AddSingleton<PlanPapers>();
        builder.Services.AddSingleton<PlanFiles>();
        builder.Services.AddSingleton<SessionStart>();
        builder.Services.AddSingleton<HandedOutNames>();
        builder.Services.AddSingleton<PendingSignIns>();
        builder.Services.AddSingleton<SecondStepKeys>();
        builder.Services.AddHostedService<Upkeep>();

        // What is uploaded never lies on the disk: above this threshold the framework would put it into a temporary file.
        builder.Services.Configure<FormOptions>(form => form.MemoryBufferThreshold = PlanFiles.MostBytes);
        builder.AddUploadLimits();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
        {
            circuit.DisconnectedCircuitMaxRetained = 50;
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(60);
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxMessageBytes);
    }
}
