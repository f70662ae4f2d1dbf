using Microsoft.AspNetCore.DataProtection;
using SafetyPlanner.Content;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Sqlite;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Hosting;

/// <summary>What is done before the first request.</summary>
internal static class AppStart
{
    /// <summary>The folder that holds the database and the keys, made if it is not there.</summary>
    /// <exception cref="StartRefusedException">The folder can't be made.</exception>
    internal static string DataFolder(this WebApplicationBuilder builder)
    {
        var folder = DataFolderOf(builder.Configuration, builder.Environment.ContentRootPath);
        try
        {
            return OwnFolder.Create(folder).FullName;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {folder} can’t be made: check Data:Folder and who owns the folder above it.", reason);
        }
    }

    /// <summary>The setting <c>Data:Folder</c>, else <c>data</c>, both counted from where the app was started.</summary>
    internal static string DataFolderOf(IConfiguration settings, string startedIn) =>
        Path.GetFullPath(settings["Data:Folder"] is { Length: > 0 } set ? set : "data", startedIn);

    /// <summary>The packs that ship, with the host's own from the folder of the setting <c>Content:Folder</c>, if there is one.</summary>
    /// <exception cref="StartRefusedException">A pack has a problem, or a file of it can't be read.</exception>
    internal static ContentLibrary Content(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Content:Folder"];
        try
        {
            return ContentLibrary.Load(
                ContentLibrary.ShippedFolder, string.IsNullOrEmpty(folder) ? null : Path.GetFullPath(folder, builder.Environment.ContentRootPath));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException("A file of the content packs can’t be read: check who owns the folder in Content:Folder and what its links lead to.", reason);
        }
    }

    internal static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);
        app.Services.GetRequiredService<PdfRenderer>().WarmUp();
        app.Services.GetRequiredService<ExamplePlans>().Check();

        // Makes the key ring now: someone without an account must never be the reason for a file.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect("");
    }
}
