using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Core.Documents;

/// <summary>
/// What a reader sees, on screen or on paper, as blocks in reading order. Screen and paper draw the same document, so they cannot differ.
/// </summary>
/// <param name="Title">The heading of the first page. The file's own title is neutral and set by the writer of the paper.</param>
/// <param name="Language">BCP 47 language of the words.</param>
/// <param name="Footer">What stands at the foot of every page beside the page number, such as 'Keep away from home'; null for nothing.</param>
/// <param name="Blocks">The content in order, after the title.</param>
public sealed record PlanDocument(string Title, string Language, string? Footer, IReadOnlyList<Block> Blocks)
{
    /// <summary>Words of other languages, marked as such wherever they stand in the document.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(PlanDocument);
}

/// <summary>One block of a document. The closed set stands in this file.</summary>
public abstract record Block
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>A heading below the title: level 2 for sections, 3 for questions, 4 for what is inside one.</summary>
public sealed record HeadingBlock(int Level, string Text) : Block;

/// <summary>A paragraph; line breaks in it are kept.</summary>
public sealed record TextBlock(string Text, TextTone Tone) : Block;

/// <summary>A list of short texts.</summary>
public sealed record ListBlock(IReadOnlyList<string> Items) : Block;

/// <summary>A table with one header row. Every row has as many cells as there are headers.</summary>
/// <param name="Caption">What the table shows, for those who hear it rather than see it.</param>
/// <param name="Headers">The header of each column.</param>
/// <param name="Rows">The cells, row by row. An empty cell is room to write on blank paper.</param>
/// <param name="BlankRows">How many empty rows follow, to write in by hand.</param>
public sealed record TableBlock(
    string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, int BlankRows) : Block
{
    /// <summary>True on blank paper where a hand begins or goes on: empty columns are wide then, and rows high.</summary>
    public bool IsWrittenIn { get; init; }
}

/// <summary>A picture that shows its title itself.</summary>
/// <param name="Picture">What is drawn.</param>
/// <param name="Table">The same in words, for those who don't see it and for paper; its caption is the title of the picture.</param>
public sealed record PictureBlock(DrawnPicture Picture, TableBlock Table) : Block;

/// <summary>A list of boxes, ticked or not.</summary>
public sealed record ChecksBlock(IReadOnlyList<CheckLine> Lines) : Block;

/// <summary>One box: its text, whether it is ticked, and a note such as why it is open again.</summary>
public sealed record CheckLine(string Text, bool Ticked, string? Note)
{
    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CheckLine);
}

/// <summary>A framed passage that stands out: the state of the plan, a warning, an urging.</summary>
public sealed record NoticeBlock(string Title, string Text) : Block;

/// <summary>Empty lines to write on by hand.</summary>
/// <param name="Label">What is to be written, or null.</param>
/// <param name="Count">How many lines, 1 to 12.</param>
public sealed record LinesBlock(string? Label, int Count) : Block;

/// <summary>How a paragraph is meant.</summary>
public enum TextTone
{
    /// <summary>The document's own words.</summary>
    Body,

    /// <summary>What a person wrote.</summary>
    Answer,

    /// <summary>Help, sources and remarks, set smaller.</summary>
    Quiet,
}
