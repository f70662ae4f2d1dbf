using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Web.Components;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Hosting;
using SafetyPlanner.Web.Security;

if (HostCommands.AreAsked(args))
{
    return await StartGuard.RunAsync((output, error) => HostCommands.RunAsync(args, output, error));
}

return await StartGuard.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    var dataFolder = builder.DataFolder();
    builder.AddPlanner();
    builder.AddPlannerSecurity(dataFolder);
    builder.Services.AddPlannerData(dataFolder);

    var app = builder.Build();
    await app.PrepareAsync();
    app.UseSecurityHeaders();
    app.UseExceptionHandler("/error", createScopeForErrors: true);
    app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    app.UseAuthentication();
    app.UseRequestTimeouts();
    app.UseRateLimiter();
    app.UseAntiforgery();
    app.UseFreshForms();
    app.MapStaticAssets();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.DisableWebSocketCompression = true);
    app.MapPaper();
    app.MapExit();
    app.MapHealth();
    await app.RunAsync();
});
