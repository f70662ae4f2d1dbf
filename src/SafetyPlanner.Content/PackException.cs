using SafetyPlanner.Core;

namespace SafetyPlanner.Content;

/// <summary>Packs that cannot be used: it stops the start and lists every problem of every pack.</summary>
public sealed class PackException : StartRefusedException
{
    /// <summary>The problems found, at least one.</summary>
    public PackException(IReadOnlyList<PackProblem> problems)
        : base($"The content packs cannot be used until this is mended:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
    {
        Problems = problems;
    }

    /// <summary>Every problem, by file and line.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }
}
