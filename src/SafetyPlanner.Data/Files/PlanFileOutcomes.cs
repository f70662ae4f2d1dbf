using SafetyPlanner.Core.Files;

namespace SafetyPlanner.Data.Files;

/// <summary>What became of sealing a plan into a file.</summary>
public abstract record SealPlanFileOutcome
{
    private SealPlanFileOutcome()
    {
    }

    /// <summary>The file, to be sent and not to be kept.</summary>
    public sealed record Sealed(byte[] File) : SealPlanFileOutcome;

    /// <summary>The passphrase can't be taken; the sentence says why.</summary>
    public sealed record PassphraseRefused(string Reason) : SealPlanFileOutcome;

    /// <summary>Too many files are sealed and opened right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : SealPlanFileOutcome;
}

/// <summary>What became of opening a sealed file.</summary>
public abstract record OpenPlanFileOutcome
{
    private OpenPlanFileOutcome()
    {
    }

    /// <summary>The passphrase fits and no bit of the file was changed.</summary>
    /// <param name="Json">The plan as data; still to be read, because who sealed it is not known.</param>
    public sealed record Opened(byte[] Json) : OpenPlanFileOutcome;

    /// <summary>Nothing was opened.</summary>
    public sealed record Refused(PlanFileProblem Problem) : OpenPlanFileOutcome;

    /// <summary>Too many files are sealed and opened right now; try again after this time (503).</summary>
    public sealed record Busy(TimeSpan RetryAfter) : OpenPlanFileOutcome;
}
