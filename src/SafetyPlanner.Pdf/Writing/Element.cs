using System.Text;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>An element of the structure that assistive technology reads.</summary>
/// <param name="attributes">Further entries of its dictionary, already spelt as PDF.</param>
internal sealed class Element(int id, string tag, int parent, string attributes)
{
    internal int Id { get; } = id;

    internal string Tag { get; } = tag;

    /// <summary>What is inside: elements and marked stretches of pages, in reading order, already spelt as PDF.</summary>
    internal StringBuilder Kids { get; } = new();

    internal string Spell() => $"<</Type/StructElem/S/{Tag}/P {PdfSyntax.Reference(parent)}{attributes}/K[{Kids}]>>";
}
