using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Pdf;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Exports;

/// <summary>Makes the papers of a plan: what is shown before a copy is made, and the copy itself, out of the same documents.</summary>
public sealed class PlanPapers(PlanWorksheets worksheets, PdfRenderer paper) : IDisposable
{
    // More at once would only make each of them slower.
    private readonly SemaphoreSlim atOnce = new(Environment.ProcessorCount);

    /// <summary>The documents of a copy, in the plan's order.</summary>
    public IReadOnlyList<PlanDocument> Documents(Plan plan, CopyChoice choice)
    {
        var all = worksheets.Of(plan);
        return Copies.Of(all, worksheets.NumbersOf(plan), choice, ReviewDate.Of(all), isHolders: plan.Access is not null);
    }

    /// <summary>The small papers that can be made of this plan: those of a meeting only where one is asked about.</summary>
    public IReadOnlyList<CopyKind> CardsOf(Plan plan)
    {
        var roles = worksheets.Of(plan).SelectMany(open => open.Worksheet.Questions).SelectMany(PartedQuestion.PartsOf).Select(part => part.Card).ToHashSet();
        return
        [
            .. roles.Contains(CardRole.End) ? [CopyKind.MeetingCard] : Array.Empty<CopyKind>(),
            .. roles.Contains(CardRole.End) || roles.Contains(CardRole.Waits) ? [CopyKind.WaitingSheet] : Array.Empty<CopyKind>(),
            CopyKind.WalletCard,
            CopyKind.EscapeCard,
        ];
    }

    /// <summary>A small paper of a plan, without what the copy leaves out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not one of a small paper.</exception>
    public CardDocument Card(Plan plan, CopyKind kind, CopyChoice choice)
    {
        var (all, numbers) = (worksheets.Of(plan), worksheets.NumbersOf(plan));
        return kind switch
        {
            CopyKind.MeetingCard => MeetingCard.Build(all, numbers, choice),
            CopyKind.WaitingSheet => WaitingSheet.Build(all, numbers, choice),
            CopyKind.WalletCard => WalletCard.Build(all, numbers, choice),
            CopyKind.EscapeCard => EscapeCard.Build(all, numbers, choice),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), "This kind of copy is no card."),
        };
    }

    /// <summary>The labels of what a small paper has no room for as a whole.</summary>
    public IReadOnlyList<string> CutShort(CardDocument card, PaperWish wish) => paper.RenderCard(card, PaperDefaults.Of(wish with { Password = "" })).Cut;

    /// <summary>Makes the copy itself.</summary>
    /// <param name="card">The small paper, or null for documents.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="isText">True for plain text.</param>
    /// <param name="wish">How it is put on paper.</param>
    public async Task<PreparedCopy> MakeAsync(CardDocument? card, IReadOnlyList<PlanDocument> documents, bool isText, PaperWish wish)
    {
        if (card is null && isText)
        {
            return PreparedCopy.Text(PlainText.File(documents));
        }

        await atOnce.WaitAsync();
        try
        {
            var options = PaperDefaults.Of(wish);
            return PreparedCopy.Pdf(await Task.Run(() => card is null ? paper.Render(documents, options) : paper.RenderCard(card, options).Pdf));
        }
        finally
        {
            atOnce.Release();
        }
    }

    /// <summary>True for an empty password and for one that every program can open the file with.</summary>
    public static bool CanBePassword(string password) => password.Length == 0 || PaperPassword.IsUsable(password);

    /// <inheritdoc/>
    public void Dispose() => atOnce.Dispose();
}
