using SafetyPlanner.Pdf;

namespace SafetyPlanner.Web.Exports;

/// <summary>How paper is made, from how it was asked for.</summary>
internal static class PaperDefaults
{
    // It says nothing about what the paper is.
    private const string Title = "Worksheet";

    /// <summary>A4 with letters of the usual size.</summary>
    internal static PaperOptions A4 { get; } = new(Sheet.A4, Title);

    /// <summary>The paper that somebody chose.</summary>
    internal static PaperOptions Of(PaperWish wish) => new(wish.IsLetter ? Sheet.Letter : Sheet.A4, Title)
    {
        Size = wish.IsLarge ? PrintSize.Large : PrintSize.Normal,
        Password = wish.Password.Length == 0 ? null : wish.Password,
    };

    /// <summary>The paper of an address, or null when it names a paper or a size that there is not.</summary>
    /// <param name="paper"><c>a4</c>, <c>letter</c>, or nothing for A4.</param>
    /// <param name="size"><c>large</c>, <c>normal</c>, or nothing for normal.</param>
    internal static PaperOptions? Of(string? paper, string? size) => paper is null or "" or "a4" or "letter" && size is null or "" or "normal" or "large"
        ? Of(new PaperWish { IsLetter = paper == "letter", IsLarge = size == "large" })
        : null;
}
