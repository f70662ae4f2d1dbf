namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>One field, broken into lines for a width.</summary>
internal sealed class LaidField
{
    private readonly double[] before;

    /// <param name="text">What it says; null for the pointer that stands for fields without room.</param>
    /// <param name="label">The lines of its label.</param>
    /// <param name="again">The label where it goes on elsewhere.</param>
    internal LaidField(CardText? text, double width, LaidLine[] label, LaidLine[] again, IReadOnlyList<FieldLine> lines, CardSigns signs)
    {
        (Text, Width, Label, Again, Lines, Signs) = (text, width, label, again, lines, signs);
        Pointer = signs.Pointer.Lay(width).Parts[0].Lines[0];
        before = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            before[i + 1] = before[i] + lines[i].Gap + lines[i].Line.Height;
        }
    }

    internal CardText? Text { get; }

    internal double Width { get; }

    internal LaidLine[] Label { get; }

    internal LaidLine[] Again { get; }

    internal IReadOnlyList<FieldLine> Lines { get; }

    internal LaidLine Pointer { get; }

    internal CardSigns Signs { get; }

    /// <summary>The sign before each of several items, or null.</summary>
    internal LaidLine? Bullet { get; init; }

    /// <summary>How wide that sign is with the room after it.</summary>
    internal double BulletRoom { get; init; }

    /// <summary>A pointer to all that has no room.</summary>
    internal static CutField PointerAlone(double width, CardSigns signs) => new(new(null, width, [], [], [], signs), 0, IsCut: true);

    /// <summary>The height of some of its lines, without a label.</summary>
    internal double HeightOf(int from, int to) => before[to] - before[from];

    /// <summary>As many of its lines, or one more if that is all: the pointer would take its place.</summary>
    internal CutField Cut(int most) => Lines.Count <= (long)most + 1 ? Whole : new(this, most, IsCut: true);

    /// <summary>All of it.</summary>
    internal CutField Whole => new(this, Lines.Count, Text is { IsShortened: true });
}

/// <summary>One line of a field.</summary>
/// <param name="Item">Which item it belongs to.</param>
/// <param name="IsFirst">Whether the item begins with it.</param>
/// <param name="RightToLeft">Whether the item begins at the right.</param>
/// <param name="Gap">The room above it.</param>
internal sealed record FieldLine(LaidLine Line, int Item, bool IsFirst, bool RightToLeft, double Gap);

/// <summary>A field with as many lines as it may have.</summary>
/// <param name="Count">How many lines there are to show.</param>
/// <param name="IsCut">Whether a pointer to the rest stands after them.</param>
internal sealed record CutField(LaidField Field, int Count, bool IsCut)
{
    /// <summary>The height of what stands after its last line: a pointer, or a line to write on.</summary>
    private double End => IsCut ? Field.Pointer.Height : Field.Lines.Count == 0 ? Field.Signs.WritingLine : 0;

    /// <summary>The height from a line on, under the label that stands there.</summary>
    internal double Height(int from) => LabelHeight(from) + Field.HeightOf(from, Count) + End;

    /// <summary>
    /// The line before which it is best parted to have this room: one that begins an item, if that is near. The same line if not even one has room.
    /// </summary>
    internal int EndWithin(int from, double room)
    {
        const int Near = 3;
        var left = room - LabelHeight(from);

        // The last line stays with what stands after it.
        var end = Math.Min(Search.Largest(from, Count, to => Field.HeightOf(from, to) <= left), Count - 1);
        for (var to = end; to > from + 1 && to > end - Near; to--)
        {
            if (Field.Lines[to].IsFirst)
            {
                return to;
            }
        }

        return end;
    }

    private double LabelHeight(int from) => (from == 0 ? Field.Label : Field.Again).Sum(line => line.Height);
}
