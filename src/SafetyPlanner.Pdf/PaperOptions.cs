namespace SafetyPlanner.Pdf;

/// <summary>How one document is put on paper.</summary>
/// <param name="Sheet">The size of the paper.</param>
/// <param name="NeutralTitle">The file's own title, which viewers show in their window; tells nothing, and is not blank.</param>
/// <param name="Date">The day that stands in the file's metadata, never a time of day; null for none.</param>
public sealed record PaperOptions(Sheet Sheet, string NeutralTitle, DateOnly? Date = null)
{
    /// <summary>How large the letters are.</summary>
    public PrintSize Size { get; init; }

    /// <summary>The few words that the paper adds by itself; English unless given.</summary>
    public PaperWords Words { get; init; } = new();

    /// <summary>
    /// What has to be typed to open the file, such as <see cref="PaperPassword"/> allows; null for a file that opens by itself. With one, the
    /// same document gives other bytes each time.
    /// </summary>
    public string? Password { get; init; }

    /// <summary>The name of the type: a password must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(PaperOptions);
}

/// <summary>A size of paper.</summary>
public enum Sheet
{
    /// <summary>210 by 297 mm.</summary>
    A4,

    /// <summary>8.5 by 11 inches.</summary>
    Letter,
}

/// <summary>How large print is.</summary>
public enum PrintSize
{
    /// <summary>10.5 points for most of it.</summary>
    Normal,

    /// <summary>18 points and more for all of it, and more room to write.</summary>
    Large,
}

/// <summary>The words that paper adds to a document, in the language of the document.</summary>
/// <param name="PageOf">The page number; {0} is the page and {1} how many there are.</param>
/// <param name="Ticked">What is read out for a box with a tick.</param>
/// <param name="NotTicked">What is read out for a box without one.</param>
public sealed record PaperWords(string PageOf = "Page {0} of {1}", string Ticked = "ticked", string NotTicked = "not ticked")
{
    /// <summary>The words in drawings.</summary>
    public PictureWords Pictures { get; init; } = new();

    /// <summary>The words on cards.</summary>
    public CardWords Cards { get; init; } = new();
}
