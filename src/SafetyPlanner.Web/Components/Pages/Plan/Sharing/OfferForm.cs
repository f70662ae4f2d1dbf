using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;

namespace SafetyPlanner.Web.Components.Pages.Plan.Sharing;

/// <summary>What somebody chose to share, while they choose it.</summary>
public sealed class OfferForm
{
    /// <summary>Who it is for, as the owner calls them.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>What the plan is called in the recipient's list.</summary>
    public string ShownAs { get; set; } = "";

    /// <summary>What it is for.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The sections, in the order they were ticked.</summary>
    public ISet<SharedSection> Sections { get; } = new HashSet<SharedSection>();

    /// <summary>True to let them change answers.</summary>
    public bool CanEdit { get; set; }

    /// <summary>True to let them give the plan back to a new account.</summary>
    public bool MayGiveBack { get; set; }

    /// <summary>The last day, as year-month-day.</summary>
    public string EndsOn { get; set; } = "";

    /// <summary>How the yes is given.</summary>
    public ConsentWay How { get; set; }

    /// <summary>True once the owner said yes to the wording as it stands; any change takes it back.</summary>
    public bool Agreed { get; set; }

    /// <summary>True when the owner wants to share with this name although the plan names it among those who should not know.</summary>
    public bool SharesAllTheSame { get; set; }

    /// <summary>The terms. A day that is none counts as long past.</summary>
    public ShareTerms Terms => new(Recipient.Trim(), ShownAs.Trim(), Purpose.Trim(), [.. Sections], CanEdit, MayGiveBack, Day.Of(EndsOn) ?? DateOnly.MinValue);

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(OfferForm);
}
