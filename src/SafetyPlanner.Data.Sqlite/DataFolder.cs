using Microsoft.Data.Sqlite;
using SafetyPlanner.Core;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>Where things lie in the data folder. What a backup of the database takes along and what it must not are apart.</summary>
internal sealed class DataFolder(string path) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder = Path.GetFullPath(path);

    internal string Root => folder;

    internal string DatabaseFile => Path.Combine(folder, "database", "planner.db");

    internal string PepperFile => Path.Combine(folder, "secret", "pepper");

    /// <summary>A server on this folder holds it, and so does a command that may not run beside one.</summary>
    internal FolderLock Lock { get; } = new(Path.Combine(Path.GetFullPath(path), "database", "lock"));

    internal string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = DatabaseFile, ForeignKeys = true, DefaultTimeout = 5 }.ToString();

    /// <summary>For a look that must not be the first thing to change a damaged file.</summary>
    internal string ReadOnlyConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    /// <summary>Closes the idle connections, by which SQLite folds its log into the database.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        Lock.Dispose();
    }

    /// <summary>Makes the folders that are not there yet, for the owner's eyes only.</summary>
    internal void Create()
    {
        try
        {
            Create(folder);
            Create(Path.GetDirectoryName(DatabaseFile)!);
            Create(Path.GetDirectoryName(PepperFile)!);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw CannotBeWritten(reason);
        }
    }

    internal StartRefusedException CannotBeWritten(Exception reason) =>
        new($"The data folder {folder} can’t be made or written to: check Data:Folder and who owns it.", reason);

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
