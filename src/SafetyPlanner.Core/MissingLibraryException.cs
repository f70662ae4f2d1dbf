namespace SafetyPlanner.Core;

/// <summary>A library or typeface of the system is not on this machine. The message is one sentence that names the Debian package to install.</summary>
/// <param name="what">The missing thing in a reader's words, such as 'HarfBuzz'.</param>
/// <param name="debianPackage">The Debian package that brings it.</param>
public sealed class MissingLibraryException(string what, string debianPackage)
    : StartRefusedException($"SafetyPlanner needs {what}: install the Debian package {debianPackage} and start again.")
{
    /// <summary>The Debian package that brings what is missing.</summary>
    public string DebianPackage { get; } = debianPackage;
}
