using Microsoft.AspNetCore.DataProtection;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Pdf;

namespace SafetyPlanner.Web.Hosting;

/// <summary>What is done before the first request.</summary>
internal static class AppStart
{
    /// <summary>The folder that holds the database and the keys: the setting <c>Data:Folder</c>, else <c>data</c> where the app was started.</summary>
    internal static string DataFolder(this WebApplicationBuilder builder) =>
        Path.GetFullPath(builder.Configuration["Data:Folder"] is { Length: > 0 } folder ? folder : "data", builder.Environment.ContentRootPath);

    internal static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);
        app.Services.GetRequiredService<PdfRenderer>().WarmUp();

        // Makes the key ring now: someone without an account must never be the reason for a file.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect("");
    }
}
