namespace SafetyPlanner.Core.Content;

/// <summary>Everything one pack declares: worksheets, guides and where they come from. Packs declare and never compute.</summary>
/// <param name="Id">Stable id of the pack, lower-case words joined by hyphens.</param>
/// <param name="Version">The edition a plan pins; a changed question needs a new one.</param>
/// <param name="Language">BCP 47 language of the words.</param>
/// <param name="Credits">Whose work the pack grew from; shown on screen and on paper.</param>
/// <param name="Worksheets">The worksheets, in the order they are offered.</param>
/// <param name="Guides">Short texts to read, in the order they are offered.</param>
/// <param name="Coverage">Which item of the source inventory each piece stands for.</param>
public sealed record ContentPack(
    string Id,
    string Version,
    string Language,
    IReadOnlyList<Credit> Credits,
    IReadOnlyList<Worksheet> Worksheets,
    IReadOnlyList<Guide> Guides,
    IReadOnlyList<Covered> Coverage)
{
    /// <summary>Where the pack stands among the others when worksheets are offered, counted from 1; null comes last.</summary>
    public int? Place { get; init; }

    /// <summary>Words of other languages that stand in the pack's texts.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Regions with their help lines.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>The worksheet with this id, or null.</summary>
    public Worksheet? FindWorksheet(string id) => Worksheets.FirstOrDefault(worksheet => worksheet.Id == id);

    /// <summary>The guide with this id, or null.</summary>
    public Guide? FindGuide(string id) => Guides.FirstOrDefault(guide => guide.Id == id);
}

/// <summary>A word of another language, so that it is read out as such wherever it stands.</summary>
/// <param name="Text">The word or words as they are written; capitals make no difference.</param>
/// <param name="Language">BCP 47 language of the word, such as <c>mi</c>.</param>
/// <param name="Meaning">What it means, in the language of the pack.</param>
public sealed record Term(string Text, string Language, string Meaning);

/// <summary>A source that the pack's own words are faithful to.</summary>
/// <param name="Title">The name of the source document.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Address">A web address to find it at, when one is known.</param>
public sealed record Credit(string Title, string Source, string? Address);

/// <summary>A note that a piece of a pack stands for one item of the source inventory.</summary>
/// <param name="ItemId">The inventory id, such as <c>M-Q3</c>.</param>
/// <param name="Place">Where it is covered: a worksheet or guide id and the piece in it, such as <c>meeting/what-we-say</c>.</param>
public sealed record Covered(string ItemId, string Place);
