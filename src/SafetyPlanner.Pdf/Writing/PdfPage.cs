namespace SafetyPlanner.Pdf.Writing;

/// <summary>A page being written: its content and, for each marked stretch of it, the element that it belongs to.</summary>
internal sealed class PdfPage(int id)
{
    private const int UsualLength = 16 * 1024;

    private double? grey;

    internal int Id { get; } = id;

    internal PdfBuffer Content { get; } = new(UsualLength);

    /// <summary>The element of each marked stretch, by the stretch's number.</summary>
    internal List<int> Marks { get; } = [];

    /// <summary>Sets how dark the text that follows is; 0 is black.</summary>
    internal void SetGrey(double value)
    {
        if (grey != value)
        {
            Content.Append($"{value} g\n");
            grey = value;
        }
    }

    /// <summary>What is drawn from here to <see cref="EndClip"/> shows inside an area alone.</summary>
    internal void BeginClip(string area) => Content.Append($"q {area} W n\n");

    internal void EndClip()
    {
        Content.Append("Q\n");
        grey = null;
    }

    /// <summary>Draws what does not change how the rest of the page is drawn.</summary>
    internal void Draw(string operators) => Content.Append($"q {operators} Q\n");
}
