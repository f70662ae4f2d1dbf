using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Exports;

namespace SafetyPlanner.Web.Components.Pages.Plan.Copies;

/// <summary>What somebody chose for a copy, while they choose it.</summary>
public sealed class CopyForm
{
    /// <summary>What it is: paper, one of the small papers, or plain text.</summary>
    public CopyKind Kind { get; private set; } = CopyKind.Paper;

    /// <summary>The place of the one worksheet in it, counted from 1; null for the whole plan.</summary>
    public int? Worksheet { get; private set; }

    /// <summary>What whoever gets it is to the owner.</summary>
    public CopyAudience Audience { get; private set; } = CopyAudience.Owner;

    /// <summary>Who gets it, as it is written in the register; may be empty.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>When it is to be destroyed, as year-month-day; empty for no day.</summary>
    public string DestroyBy { get; set; } = "";

    /// <summary>What is left out of it.</summary>
    public ISet<Reveal> LeftOut { get; private set; } = new HashSet<Reveal>();

    /// <summary>The sections that are left out, each as <c>worksheet/section</c>.</summary>
    public ISet<string> Sections { get; } = new HashSet<string>();

    /// <summary>How it is put on paper.</summary>
    public PaperWish Paper { get; set; } = new();

    /// <summary>True for worksheets, on paper or as plain text, rather than a small paper.</summary>
    public bool IsOfWorksheets => Kind is CopyKind.Paper or CopyKind.Text;

    /// <summary>The choice that the documents are made by.</summary>
    /// <param name="worksheets">Ids of the worksheets in it.</param>
    public CopyChoice Choice(IReadOnlyList<string> worksheets) =>
        new(Audience) { LeftOut = [.. LeftOut], SectionsLeftOut = [.. Sections], Worksheets = worksheets };

    /// <summary>Chooses for whom it is, and with that what is left out to begin with.</summary>
    public void ChooseAudience(CopyAudience audience)
    {
        // What was chosen for somebody else is not for this one.
        Audience = audience;
        Recipient = "";
        Sections.Clear();
        Kind = audience == CopyAudience.Solicitor && !IsOfWorksheets ? CopyKind.Paper : Kind;
        BeginAnew();
    }

    /// <summary>Chooses what it is. What is left out begins anew where the kind decides it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="worksheet">The place of the one worksheet in it, or null for the whole plan.</param>
    public void ChooseKind(CopyKind kind, int? worksheet)
    {
        var before = CopyChoice.For(Audience, Kind).LeftOut;
        (Kind, Worksheet) = (kind, worksheet);
        if (!before.ToHashSet().SetEquals(CopyChoice.For(Audience, Kind).LeftOut))
        {
            BeginAnew();
        }
    }

    private void BeginAnew() => LeftOut = CopyChoice.For(Audience, Kind).LeftOut.ToHashSet();
}
