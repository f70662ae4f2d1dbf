namespace SafetyPlanner.Data;

/// <summary>A native library is not on this machine; the message is one sentence that names the Debian package to install.</summary>
public sealed class MissingLibraryException(string library, string debianPackage)
    : StartRefusedException($"The library {library} is missing on this machine: install the Debian package {debianPackage} and start again.")
{
    /// <summary>The Debian package that brings the library.</summary>
    public string DebianPackage { get; } = debianPackage;
}
