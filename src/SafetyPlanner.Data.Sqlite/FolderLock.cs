namespace SafetyPlanner.Data.Sqlite;

/// <summary>
/// An empty file that one process at a time holds open for itself. The system lets go of it when the process ends, however it ends, so that a server that
/// was killed is in nobody's way.
/// </summary>
internal sealed class FolderLock(string file) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private FileStream? held;

    /// <summary>Holds it until this is disposed of. False when another process does.</summary>
    /// <exception cref="IOException">The file can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is somebody else's.</exception>
    internal bool TryHold()
    {
        try
        {
            held ??= Open(FileMode.OpenOrCreate);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }

    /// <summary>True while another process holds it.</summary>
    /// <exception cref="UnauthorizedAccessException">The file is somebody else's.</exception>
    internal bool IsHeldByAnother()
    {
        if (!File.Exists(file) || held is not null)
        {
            return false;
        }

        try
        {
            using var free = Open(FileMode.Open);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Lets go of it.</summary>
    public void Dispose() => held?.Dispose();

    private FileStream Open(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(file, options);
    }
}
