namespace SafetyPlanner.Pdf;

/// <summary>Where the font files are. Only files in these folders are ever opened.</summary>
public sealed record FontOptions
{
    /// <summary>Folders that are searched with all folders inside them; of two files with the same name the first found is used.</summary>
    public IReadOnlyList<string> Folders { get; init; } = ["/usr/share/fonts"];
}
