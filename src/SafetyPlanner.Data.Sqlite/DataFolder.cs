using Microsoft.Data.Sqlite;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Where things lie in the data folder. What a backup of the database takes along and what it must not are apart.</summary>
internal sealed class DataFolder(string path) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder = Path.GetFullPath(path);
    private FileStream? held;

    internal string DatabaseFile => Path.Combine(folder, "database", "planner.db");

    internal string PepperFile => Path.Combine(folder, "secret", "pepper");

    internal string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = DatabaseFile, ForeignKeys = true, DefaultTimeout = 15 }.ToString();

    private string LockFile => Path.Combine(folder, "database", "in-use");

    /// <summary>Closes the idle connections, by which SQLite folds its log into the database, and lets another server in.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        held?.Dispose();
    }

    /// <summary>Makes the folders, for the owner's eyes only, and keeps a second server out: sign-ins live in the memory of one.</summary>
    internal void Take()
    {
        try
        {
            Create(folder);
            Create(Path.GetDirectoryName(DatabaseFile)!);
            Create(Path.GetDirectoryName(PepperFile)!);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {folder} can’t be made or written to: check Data:Folder and who owns it.", reason);
        }

        try
        {
            // The system lets go of it when the process ends, however it ends.
            held = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException reason)
        {
            throw new StartRefusedException($"The data folder {folder} can’t be written to: check who owns it.", reason);
        }
        catch (IOException reason)
        {
            throw new StartRefusedException($"Another server already uses the data folder {folder}: stop it first, or give this one another folder.", reason);
        }
    }

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }
}
