namespace SafetyPlanner.Pdf;

/// <summary>A card on paper.</summary>
/// <param name="Pdf">The bytes of the file, of one page.</param>
/// <param name="Cut">The labels of what stands there in part or not at all, in the order of the card; empty when all had room.</param>
public sealed record CardPaper(byte[] Pdf, IReadOnlyList<string> Cut)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CardPaper);
}
