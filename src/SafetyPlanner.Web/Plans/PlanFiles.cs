using Microsoft.Extensions.Options;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Files;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>Reads files that were saved from plans, sealed or not, against the worksheets that are installed here.</summary>
public sealed class PlanFiles(ContentLibrary library, PlanWorksheets worksheets, SealedPlanFiles files, IOptions<GuestOptions> guests) : IDisposable
{
    // A guest's earlier versions, marks and ids count as well, but nobody sees them grow.
    private const int GuestBytesPerCharacter = 4;

    /// <summary>The longest request that brings a file: the largest plan, and room for the form around it.</summary>
    public const int MostBytes = PlanJson.MostBytes + (64 * 1024);

    /// <summary>The name of the limit on how many files are read at once.</summary>
    internal const string Limit = "files";

    // Reading a hostile one takes seconds and some hundred megabytes, and anyone may send one.
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    /// <summary>The plan in a file, or one sentence that says why there is none.</summary>
    /// <param name="file">The file's content.</param>
    /// <param name="passphrase">What opens it; not looked at for a file that is not sealed.</param>
    /// <param name="hasAccount">False for someone whose plan is kept in memory, where there is less room.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ReadFileOutcome> ReadAsync(byte[] file, string passphrase, bool hasAccount, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => OpenAsync(file, passphrase, hasAccount, cancellation), cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<ReadFileOutcome> OpenAsync(byte[] file, string passphrase, bool hasAccount, CancellationToken cancellation)
    {
        if (!SealedPlanFiles.IsSealed(file))
        {
            return Read(file, hasAccount);
        }

        if (passphrase.Length == 0)
        {
            return new ReadFileOutcome.Refused("This file is sealed: it needs its passphrase.");
        }

        var opening = await files.OpenAsync(file, passphrase, cancellation);
        if (opening is OpenPlanFileOutcome.Refused && passphrase.Trim() is { Length: > 0 } trimmed && trimmed != passphrase)
        {
            // Some keyboards put a space after each word.
            opening = await files.OpenAsync(file, trimmed, cancellation);
        }

        return opening switch
        {
            OpenPlanFileOutcome.Opened opened => Read(opened.Json, hasAccount),
            OpenPlanFileOutcome.Refused refused => new ReadFileOutcome.Refused(refused.Problem.Sentence),
            _ => new ReadFileOutcome.Busy(),
        };
    }

    private ReadFileOutcome Read(byte[] json, bool hasAccount)
    {
        var outcome = PlanJson.Read(json, planned => library.Find(planned.PackId, planned.PackVersion)?.FindWorksheet(planned.WorksheetId));
        if (outcome is not PlanFileOutcome.Opened opened)
        {
            return new ReadFileOutcome.Refused(((PlanFileOutcome.Refused)outcome).Problem.Sentence);
        }

        var plan = new Plan(PlanId.New(), opened.Contents, opened.Sheets);
        var answers = worksheets.AnswersOf(plan);
        var isTooLong = json.Length > guests.Value.MostCharacters * GuestBytesPerCharacter
            || answers.Sum(answer => answer.Answer.Value.TypedLength) > guests.Value.MostCharacters;
        return !hasAccount && isTooLong
            ? new ReadFileOutcome.Refused("This plan is too long to be kept without an account. Make an account or sign in, then open the file.")
            : new ReadFileOutcome.Read(plan, answers);
    }
}

/// <summary>What became of reading a file.</summary>
public abstract record ReadFileOutcome
{
    private ReadFileOutcome()
    {
    }

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>A plan stands in it.</summary>
    /// <param name="Plan">The plan, under a new id.</param>
    /// <param name="Answers">Its answers, each with its place.</param>
    public sealed record Read(Plan Plan, IReadOnlyList<PlacedAnswer> Answers) : ReadFileOutcome;

    /// <summary>Nothing was taken from it; the sentence says what to do.</summary>
    public sealed record Refused(string Sentence) : ReadFileOutcome;

    /// <summary>Too many files are opened right now.</summary>
    public sealed record Busy : ReadFileOutcome;
}
