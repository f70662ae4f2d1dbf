using System.Globalization;
using System.Text;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>A page being written: its content and, for each marked stretch of it, the element that it belongs to.</summary>
internal sealed class PdfPage(int id)
{
    private double? grey;

    internal int Id { get; } = id;

    internal StringBuilder Content { get; } = new();

    /// <summary>The element of each marked stretch, by the stretch's number.</summary>
    internal List<int> Marks { get; } = [];

    /// <summary>Sets how dark the text that follows is; 0 is black.</summary>
    internal void SetGrey(double value)
    {
        if (grey != value)
        {
            Content.Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Number(value)} g\n");
            grey = value;
        }
    }

    /// <summary>Draws what does not change how the rest of the page is drawn.</summary>
    internal void Draw(string operators) => Content.Append("q ").Append(operators).Append(" Q\n");
}
