namespace SafetyPlanner.Web.Hosting;

/// <summary>Makes folders that nobody else on the machine may look into.</summary>
internal static class OwnFolder
{
    internal static DirectoryInfo Create(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
