using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Components.Pages.Plan.Copies;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Sharing;

/// <summary>With whom a plan is shared.</summary>
public sealed partial class SharesView : IDisposable
{
    private IReadOnlyList<OwnedShare>? shares;
    private IReadOnlyList<Guid> unreadable = [];
    private string? problem;
    private string? said;
    private (Guid Share, string Link)? record;

    /// <summary>The open plan.</summary>
    [Parameter, EditorRequired]
    public PlanSession Session { get; set; } = default!;

    /// <summary>The worksheets of the plan.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorksheetPlace> Places { get; set; } = [];

    /// <summary>The address of the plan.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private PlanSharing Sharing { get; set; } = default!;

    [Inject]
    private PlanPapers Papers { get; set; } = default!;

    [Inject]
    private PreparedCopies Copies { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => Session.Changed -= LookAgain;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Session.Changed += LookAgain;
        await LoadAsync();
    }

    // Somebody redeemed a code, or changed something: what stands here may be old.
    private void LookAgain() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        switch (await Sharing.ListAsync(Session))
        {
            case ListSharesOutcome.Listed listed:
                (shares, unreadable) = (listed.Shares, listed.Unreadable);
                break;
            case ListSharesOutcome.Damaged:
                problem = "What is stored of this plan can’t be read. Please tell whoever runs this service.";
                break;
            default:
                shares ??= [];
                break;
        }
    }

    private string? RecordOf(OwnedShare share) => record is { } made && made.Share == share.Id ? made.Link : null;

    private async Task ConfirmAsync(OwnedShare share) =>
        await DoneAsync(await Sharing.ConfirmAsync(Session, share.Id), $"It is open to {share.Consent.Terms.Recipient} now.");

    private async Task StopAsync(OwnedShare share) => await DoneAsync(
        await Sharing.StopAsync(Session, share.Id),
        share.State switch
        {
            OwnedShareState.Open when share.Consent.Terms.MayGiveBack =>
                $"Stopped. What {share.Consent.Terms.Recipient} has read or copied stays with them, and so does what was given to a new account before.",
            OwnedShareState.Open => $"Stopped. Nothing of this plan opens to {share.Consent.Terms.Recipient} any more. What they have read or copied stays with them.",
            OwnedShareState.Redeemed =>
                "Not opened. Somebody else had the code: think about who could have heard or read it. To share, make a new code and tell it in another way.",
            _ => "Taken back. Nothing was opened.",
        });

    private async Task StopUnreadableAsync(Guid share) => await DoneAsync(await Sharing.StopAsync(Session, share), "Stopped. It opens nothing any more.");

    private async Task DoneAsync(ChangeShareOutcome? outcome, string done)
    {
        problem = ShareWords.Problem(outcome);
        said = problem is null ? done : null;
        await LoadAsync();
    }

    private async Task PrintAsync(OwnedShare share)
    {
        var document = share.State switch
        {
            OwnedShareState.Open open => ConsentDocument.Build(share.Consent, open.Since, ended: null),
            OwnedShareState.Ended ended => ConsentDocument.Build(share.Consent, ended.Since, (ended.At, ended.Why)),
            _ => ConsentDocument.Build(share.Consent, opened: null, ended: null),
        };
        var copy = await Papers.MakeAsync(card: null, [document], isText: false, new PaperWish());
        var ticket = Copies.Keep(Session.Secret, copy);
        problem = ticket is null ? CopyWords.NoRoom : null;
        record = ticket is null ? null : (share.Id, $"{Address}/copies/{ticket}");
    }
}
