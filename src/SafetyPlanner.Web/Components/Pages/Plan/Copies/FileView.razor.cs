using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Files;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Copies;

/// <summary>Gives the whole plan away in one file that can be opened again, sealed or not.</summary>
public sealed partial class FileView
{
    private readonly string offered = Passphrases.Generate();
    private string passphrase = "";
    private string? ready;
    private string? problem;
    private bool isMaking;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private SealedPlanFiles Files { get; set; } = default!;

    private async Task SealAsync()
    {
        if (isMaking)
        {
            return;
        }

        (ready, problem, isMaking) = (null, null, true);
        switch (await Files.SealAsync(PlanJson.Write(Session.Plan), passphrase, CancellationToken.None))
        {
            case SealPlanFileOutcome.Sealed made:
                passphrase = "";
                await KeepAsync(CopyKind.SealedFile, PreparedCopy.SealedFile(made.File));
                break;
            case SealPlanFileOutcome.PassphraseRefused refused:
                problem = refused.Reason;
                break;
            default:
                problem = "Many files are being made right now. Please wait a few seconds and try again.";
                break;
        }

        isMaking = false;
    }

    private async Task WriteAsync()
    {
        if (isMaking)
        {
            return;
        }

        (ready, problem, isMaking) = (null, null, true);
        await KeepAsync(CopyKind.Data, PreparedCopy.Data(PlanJson.Write(Session.Plan)));
        isMaking = false;
    }

    private async Task KeepAsync(CopyKind kind, PreparedCopy copy)
    {
        var made = new CopyMade(
            CopyMade.NewId(), Session.Today, kind, CopyAudience.Owner, "", [.. Session.Plan.Worksheets.Select(worksheet => worksheet.WorksheetId)], [], null, null);
        var (outcome, ticket) = await Session.KeepCopyAsync(made, copy);
        problem = CopyWords.Problem(outcome) ?? (ticket is null ? CopyWords.NoRoom : null);
        ready = ticket is null ? null : $"{Address}/copies/{ticket}";
    }
}
