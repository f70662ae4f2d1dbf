namespace SafetyPlanner.Core.Content;

/// <summary>A short text to read: a title and parts, each with paragraphs and points.</summary>
public sealed record Guide(string Id, string Title, string Summary, IReadOnlyList<GuidePart> Parts);

/// <summary>One headed part of a guide or of a worksheet's introduction. Texts may hold blanks such as <c>{person}</c>.</summary>
public sealed record GuidePart(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<GuidePoint> Points);

/// <summary>One point of a list in a guide.</summary>
/// <param name="Text">The words of the point.</param>
/// <param name="Guides">Ids of guides that the point leads on to; each exists in the same pack.</param>
public sealed record GuidePoint(string Text, IReadOnlyList<string> Guides)
{
    /// <summary>Ids of worksheets, of any pack, that the point leads on to.</summary>
    public IReadOnlyList<string> Worksheets { get; init; } = [];
}
