namespace SafetyPlanner.Pdf;

/// <summary>
/// A library or font of the system that paper cannot be made without is not installed. The message is one sentence that names the package.
/// </summary>
public sealed class MissingLibraryException : Exception
{
    /// <summary>Says what is missing and which Debian package brings it.</summary>
    /// <param name="what">The missing thing in a reader's words, such as 'HarfBuzz'.</param>
    /// <param name="package">The Debian package to install.</param>
    public MissingLibraryException(string what, string package)
        : base($"SafetyPlanner needs {what} to make PDFs: install the Debian package {package}.") => Package = package;

    /// <summary>The Debian package to install.</summary>
    public string Package { get; }
}
