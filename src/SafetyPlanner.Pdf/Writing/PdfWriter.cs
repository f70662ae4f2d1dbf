using System.Globalization;
using System.Security;
using System.Text;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>Writes one tagged PDF: pages, what is on them, and the structure that assistive technology reads instead.</summary>
internal sealed class PdfWriter
{
    private readonly PdfObjects objects = new();
    private readonly List<PdfPage> pages = [];
    private readonly List<Element> elements = [];
    private readonly Dictionary<Face, UsedFont> fonts = [];
    private readonly TextPainter painter;
    private readonly int catalog;
    private readonly int pageTree;
    private readonly int structure;
    private readonly double width;
    private readonly double height;
    private Element? marked;
    private int beforeMark;
    private int emptyMark;
    private Element? outsideSpelt;
    private Element? outsidePassage;
    private Passage? passage;

    /// <summary>Begins a document with one page of this size in points.</summary>
    internal PdfWriter(double width, double height)
    {
        (this.width, this.height) = (width, height);
        painter = new(this);
        catalog = objects.New();
        pageTree = objects.New();
        structure = objects.New();
        Root = NewElement("Document", structure, "");
        AddPage();
    }

    /// <summary>The element that holds all others.</summary>
    internal Element Root { get; }

    /// <summary>The page that is written on.</summary>
    internal PdfPage Page => pages[PageIndex];

    internal int PageIndex { get; private set; }

    internal int PageCount => pages.Count;

    internal Outline Outline { get; } = new();

    internal void AddPage()
    {
        pages.Add(new(objects.New()));
        PageIndex = pages.Count - 1;
    }

    /// <summary>Goes back to a page, to write what only the whole document could tell.</summary>
    internal void Return(int index) => PageIndex = index;

    /// <summary>Adds an element at the end of another.</summary>
    internal Element Add(Element parent, string tag, string attributes = "")
    {
        var element = NewElement(tag, parent.Id, attributes);
        parent.Add(element);
        return element;
    }

    /// <summary>What is drawn from here to <see cref="EndMark"/> is the next content of an element.</summary>
    /// <param name="actual">The entry that says what it reads as, if it does not read as its glyphs.</param>
    internal void BeginMark(Element element, string actual = "")
    {
        var number = Page.Marks.Count;
        beforeMark = Page.Content.Length;
        element.Add(Page, number);
        Page.Content.Append($"/{element.Tag}<</MCID {number}{actual}>>BDC\n");
        Page.Marks.Add(element.Id);
        marked = element;
        emptyMark = Page.Content.Length;
    }

    internal void EndMark()
    {
        if (Page.Content.Length == emptyMark && marked is not null)
        {
            // Nothing was drawn in it.
            Page.Content.Length = beforeMark;
            marked.TakeBack();
            Page.Marks.RemoveAt(Page.Marks.Count - 1);
        }
        else
        {
            Page.Content.Append("EMC\n");
        }

        marked = null;
    }

    /// <summary>What is drawn from here to <see cref="EndArtifact"/> is for the eye only.</summary>
    internal void BeginArtifact(string properties) => Page.Content.Append($"/Artifact<<{properties}>>BDC\n");

    internal void EndArtifact() => Page.Content.Append("EMC\n");

    /// <summary>Draws lines or areas for the eye only.</summary>
    internal void DrawArtifact(string operators)
    {
        BeginArtifact("/Type/Layout");
        Page.Draw(operators);
        EndArtifact();
    }

    internal void Paint(Paragraph paragraph, Line line, double x, double y) => painter.Paint(paragraph, line, x, y);

    /// <summary>Writes a line that is read out, searched and copied, and not seen; it is squeezed into a width.</summary>
    internal void PaintUnseen(Paragraph paragraph, Line line, double x, double y, double within)
    {
        Page.Content.Append($"3 Tr {100 * Math.Min(1, within / line.Width)} Tz\n");
        Paint(paragraph, line, x, y);
        Page.Content.Append("0 Tr 100 Tz\n");
    }

    /// <summary>
    /// What is drawn from here to <see cref="EndSpelt"/> reads as this text. In marked content that takes an element and a mark of its
    /// own: inside the mark of the paragraph it would cost some readers the rest of the paragraph.
    /// </summary>
    internal void BeginSpelt(string text)
    {
        var actual = $"/ActualText{PdfSyntax.Text(text)}";
        if (marked is null)
        {
            Page.Content.Append($"/Span<<{actual}>>BDC\n");
            return;
        }

        var outer = marked;
        EndMark();
        BeginMark(Add(outer, "Span", actual), actual);
        outsideSpelt = outer;
    }

    internal void EndSpelt()
    {
        if (outsideSpelt is not { } outer)
        {
            Page.Content.Append("EMC\n");
            return;
        }

        EndMark();
        BeginMark(outer);
        outsideSpelt = null;
    }

    /// <summary>
    /// What is drawn from here to <see cref="EndPassage"/> is in another language; it goes on with a passage that has just ended. In an
    /// artifact, which nobody hears, it makes no difference.
    /// </summary>
    internal void BeginPassage(string language)
    {
        if (marked is not { } outer)
        {
            return;
        }

        EndMark();
        if (passage?.Language != language || passage.Outer != outer || passage.OuterKids != outer.Count)
        {
            var inner = Add(outer, "Span", $"/Lang({language})");
            passage = new(outer, inner, language, outer.Count);
        }

        BeginMark(passage.Inner);
        outsidePassage = outer;
    }

    internal void EndPassage()
    {
        if (outsidePassage is not { } outer)
        {
            return;
        }

        EndMark();
        BeginMark(outer);
        outsidePassage = null;
    }

    internal UsedFont Use(Face face)
    {
        if (!fonts.TryGetValue(face, out var font))
        {
            font = new(face, fonts.Count, objects.New());
            fonts[face] = font;
        }

        return font;
    }

    /// <summary>Finishes the document. The title and the day are all that the file says about itself.</summary>
    internal byte[] Save(string title, string language, DateOnly? date, string? password)
    {
        var encryption = password is null ? null : new PdfEncryption(password);
        objects.Encryption = encryption;
        foreach (var font in fonts.Values)
        {
            font.Write(objects);
        }

        WritePages();
        WriteStructure();
        var day = date is { } given ? $"/CreationDate(D:{given.ToString("yyyyMMdd", CultureInfo.InvariantCulture)})" : "";
        var info = objects.Add($"<</Title{PdfSyntax.Text(title)}{day}>>");
        var metadata = objects.AddPlainStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Metadata(title)));
        var outlines = Outline.Write(objects) is { } root ? $"/Outlines {PdfSyntax.Reference(root)}" : "";
        var extensions = encryption is null ? "" : "/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>";
        objects.Set(
            catalog,
            $"<</Type/Catalog{extensions}/Pages {PdfSyntax.Reference(pageTree)}/StructTreeRoot {PdfSyntax.Reference(structure)}" +
            $"/MarkInfo<</Marked true>>/Lang({language})/Metadata {PdfSyntax.Reference(metadata)}" +
            $"/ViewerPreferences<</DisplayDocTitle true>>{outlines}>>");
        return objects.ToFile(catalog, info);
    }

    private Element NewElement(string tag, int parent, string attributes)
    {
        var element = new Element(objects.New(), tag, parent, attributes);
        elements.Add(element);
        return element;
    }

    private void WritePages()
    {
        var used = string.Concat(fonts.Values.Select(font => $"/{font.Key} {PdfSyntax.Reference(font.Id)}"));
        for (var i = 0; i < pages.Count; i++)
        {
            var content = objects.AddStream("", pages[i].Content.Written);
            objects.Begin(pages[i].Id).Append(
                $"<</Type/Page/Parent {pageTree} 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<<{used}>>>>/Contents {content} 0 R/StructParents {i}/Tabs/S>>");
        }

        WriteReferences(objects.Begin(pageTree).Append($"<</Type/Pages/Count {pages.Count}/Kids["), pages.Select(page => page.Id)).Append("]>>");
    }

    private void WriteStructure()
    {
        foreach (var element in elements)
        {
            element.Write(objects.Begin(element.Id));
        }

        var parents = objects.New();
        var tree = objects.Begin(parents).Append("<</Nums[");
        for (var i = 0; i < pages.Count; i++)
        {
            WriteReferences(tree.Append($"{i}["), pages[i].Marks).Append(']');
        }

        tree.Append("]>>");
        objects.Begin(structure).Append(
            $"<</Type/StructTreeRoot/K {Root.Id} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count}>>");
    }

    private static PdfBuffer WriteReferences(PdfBuffer buffer, IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            buffer.Append($"{id} 0 R ");
        }

        return buffer;
    }

    private static string Metadata(string title) =>
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    /// <summary>The last stretch in another language, and how much its paragraph held when it began.</summary>
    private sealed record Passage(Element Outer, Element Inner, string Language, int OuterKids);
}
