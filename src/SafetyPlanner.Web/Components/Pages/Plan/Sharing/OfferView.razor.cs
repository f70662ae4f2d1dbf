using System.Globalization;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Components.Pages.Plan.Sharing;

/// <summary>Shares a part of a plan with one person.</summary>
public sealed partial class OfferView
{
    private readonly OfferForm form = new();
    private string? problem;
    private string? made;
    private DateTimeOffset until;
    private bool isMaking;

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
    private TimeProvider Clock { get; set; } = default!;

    private static string LastDayHint =>
        string.Create(CultureInfo.InvariantCulture, $"{ShareTerms.UsualDays} days unless you say otherwise, at most {ShareTerms.MostDays}. After it, nothing opens to them any more.");

    private IReadOnlyList<string> NotTold => form.Recipient.Length == 0 ? [] : PeopleNotTold.Named(form.Recipient, [.. Places.Select(place => place.Open)]);

    private string? Problem => form.Terms.Problem(Session.Today);

    private IReadOnlyList<string> Wording => ConsentWording.Of(form.Terms, ShareWords.Titles(Places, form.Terms.Sections));

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        form.EndsOn = Session.Today.AddDays(ShareTerms.UsualDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A yes is to the words as they stood when it was given.
    private void Changed() => (form.Agreed, form.SharesAllTheSame, problem) = (false, form.SharesAllTheSame && NotTold.Count > 0, null);

    private void SetEdit(bool canEdit)
    {
        form.CanEdit = canEdit;
        Changed();
    }

    private void SetGiveBack(ChangeEventArgs e)
    {
        form.MayGiveBack = e.Value is true;
        Changed();
    }

    private async Task OfferAsync()
    {
        if (isMaking)
        {
            return;
        }

        problem = Problem
            ?? (NotTold.Count > 0 && !form.SharesAllTheSame ? $"No code was made: your plan names {string.Join(", ", NotTold.Select(name => $"“{name}”"))} as somebody who should not know. Read the warning above first." : null)
            ?? (form.Agreed ? null : "Please read what you agree to, and tick it if you do. Nothing is shared before that.");
        if (problem is not null)
        {
            return;
        }

        isMaking = true;
        var outcome = await Sharing.OfferAsync(Session, new Consent(form.Terms, Wording, form.How, Clock.GetUtcNow()));
        isMaking = false;
        switch (outcome)
        {
            case OfferShareOutcome.Offered offered:
                (made, until) = (offered.Code.Text, offered.Until);
                break;
            case OfferShareOutcome.Refused refused:
                problem = refused.Reason;
                break;
            case OfferShareOutcome.Damaged:
                problem = "What is stored of this plan can’t be read, so nothing was shared. Please tell whoever runs this service.";
                break;
            default:
                problem = "This page is locked. Sign in again, then try once more.";
                break;
        }
    }
}
