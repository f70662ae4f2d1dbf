using System.Globalization;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>The bookmarks of a document: its headings, each inside the one above it.</summary>
internal sealed class Outline
{
    private readonly List<Entry> entries = [];

    internal void Add(int level, string text, int page, double top) => entries.Add(new(level, text, page, top));

    /// <summary>Writes the bookmarks and answers the number of their root, or null if there is none.</summary>
    internal int? Write(PdfObjects objects)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var root = objects.New();
        var ids = entries.ConvertAll(_ => objects.New());
        var children = new Dictionary<int, List<int>> { [root] = [] };
        var parents = new int[ids.Count];
        var above = new Stack<int>();
        for (var i = 0; i < ids.Count; i++)
        {
            while (above.Count > 0 && entries[above.Peek()].Level >= entries[i].Level)
            {
                above.Pop();
            }

            parents[i] = above.Count > 0 ? ids[above.Peek()] : root;
            children[ids[i]] = [];
            children[parents[i]].Add(i);
            above.Push(i);
        }

        foreach (var siblings in children.Values)
        {
            for (var k = 0; k < siblings.Count; k++)
            {
                var i = siblings[k];
                var previous = k > 0 ? $"/Prev {PdfSyntax.Reference(ids[siblings[k - 1]])}" : "";
                var next = k < siblings.Count - 1 ? $"/Next {PdfSyntax.Reference(ids[siblings[k + 1]])}" : "";
                var (title, place) = (PdfSyntax.Text(entries[i].Text), entries[i]);
                objects.Begin(ids[i]).Append(
                    $"<</Title{title}/Dest[{place.Page} 0 R/XYZ null {place.Top} null]/Parent {parents[i]} 0 R{previous}{next}{Range(ids[i], -1)}>>");
            }
        }

        objects.Set(root, $"<</Type/Outlines{Range(root, 1)}>>");
        return root;

        // A count below zero says that the entries inside are folded at first.
        string Range(int id, int sign) => children[id] is [var first, ..] inside
            ? string.Create(
                CultureInfo.InvariantCulture, $"/First {ids[first]} 0 R/Last {ids[inside[^1]]} 0 R/Count {sign * inside.Count}")
            : "";
    }

    private sealed record Entry(int Level, string Text, int Page, double Top);
}
