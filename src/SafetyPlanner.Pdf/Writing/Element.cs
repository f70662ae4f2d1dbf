using System.Runtime.InteropServices;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>An element of the structure that assistive technology reads.</summary>
/// <param name="attributes">Further entries of its dictionary, already spelt as PDF.</param>
internal sealed class Element(int id, string tag, int parent, string attributes)
{
    private readonly List<Kid> kids = [];

    internal int Id { get; } = id;

    internal string Tag { get; } = tag;

    /// <summary>How many elements and marked stretches of pages are inside so far.</summary>
    internal int Count => kids.Count;

    /// <summary>Adds an element at the end.</summary>
    internal void Add(Element element) => kids.Add(new(element.Id, Mark: null));

    /// <summary>Adds a marked stretch of a page at the end.</summary>
    internal void Add(PdfPage page, int mark) => kids.Add(new(page.Id, mark));

    /// <summary>Takes back what was added last.</summary>
    internal void TakeBack() => kids.RemoveAt(kids.Count - 1);

    internal void Write(PdfBuffer buffer)
    {
        buffer.Append($"<</Type/StructElem/S/{Tag}/P {parent} 0 R{attributes}/K[");
        foreach (var kid in kids)
        {
            if (kid.Mark is { } mark)
            {
                buffer.Append($"<</Type/MCR/Pg {kid.Id} 0 R/MCID {mark}>>");
            }
            else
            {
                buffer.Append($"{kid.Id} 0 R ");
            }
        }

        buffer.Append("]>>");
    }

    /// <summary>An element, or a page and the number of a mark on it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Kid(int Id, int? Mark);
}
