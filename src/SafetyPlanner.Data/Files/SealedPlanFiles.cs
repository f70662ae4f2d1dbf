using System.Security.Cryptography;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Files;

/// <summary>
/// Seals a plan into a file that its own passphrase opens, here or on any other server, with an account or without one. Nothing of it is kept, and
/// nobody can open a file whose passphrase is lost.
/// </summary>
public sealed class SealedPlanFiles : IDisposable
{
    // One at a time and in a queue of their own, because nobody has to sign in for it: a flood of files must not keep anyone from signing in.
    private readonly DerivationLimit derivations;

    internal SealedPlanFiles(DerivationLimit derivations) => this.derivations = derivations;

    /// <summary>True for what begins like a sealed file, whole or not: its passphrase is to be asked for.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> file) => SealedPlanFile.IsOne(file);

    /// <summary>Seals what <see cref="PlanJson.Write"/> wrote. The size of the file tells that of the plan in steps of 4 KiB.</summary>
    /// <param name="json">The plan as data.</param>
    /// <param name="passphrase">The passphrase of the file, exactly as typed; the rules are those of accounts.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<SealPlanFileOutcome> SealAsync(ReadOnlyMemory<byte> json, string passphrase, CancellationToken cancellation = default)
    {
        if (Passphrases.ProblemWith(passphrase, signInName: null) is { } problem)
        {
            return new SealPlanFileOutcome.PassphraseRefused(problem);
        }

        var salt = SealedPlanFile.NewSalt();
        using var key = await DeriveAsync(passphrase, salt, cancellation);
        return key is null
            ? new SealPlanFileOutcome.Busy(DerivationLimit.RetryAfter)
            : new SealPlanFileOutcome.Sealed(SealedPlanFile.Seal(key, salt, json.Span));
    }

    /// <summary>Opens a sealed file, for <see cref="PlanJson.Read"/>. What is told without the passphrase is told before any work is done.</summary>
    /// <param name="file">The file.</param>
    /// <param name="passphrase">Its passphrase, exactly as typed.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<OpenPlanFileOutcome> OpenAsync(ReadOnlyMemory<byte> file, string passphrase, CancellationToken cancellation = default)
    {
        if (SealedPlanFile.ProblemWith(file.Span) is { } problem)
        {
            return new OpenPlanFileOutcome.Refused(problem);
        }

        using var key = await DeriveAsync(passphrase, SealedPlanFile.SaltOf(file.Span).ToArray(), cancellation);
        if (key is null)
        {
            return new OpenPlanFileOutcome.Busy(DerivationLimit.RetryAfter);
        }

        return SealedPlanFile.TryOpen(key, file.Span, out var json)
            ? new OpenPlanFileOutcome.Opened(json)
            : new OpenPlanFileOutcome.Refused(PlanFileProblem.NotOpened);
    }

    /// <summary>Lets go of the queue.</summary>
    public void Dispose() => derivations.Dispose();

    private async Task<SecretKey?> DeriveAsync(string passphrase, byte[] salt, CancellationToken cancellation)
    {
        // What can't be a passphrase opens nothing; it is still derived, so that there is one way through.
        var bytes = Passphrases.ToBytes(passphrase) ?? [];
        try
        {
            return await derivations.RunAsync(() => SealedPlanFile.Derive(bytes, salt), cancellation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
