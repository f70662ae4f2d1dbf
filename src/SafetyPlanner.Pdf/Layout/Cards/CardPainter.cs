using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>Draws a card and says what each of its words is. What would stick out of its room is not seen.</summary>
internal sealed class CardPainter(PdfWriter pdf)
{
    private readonly Dictionary<LaidField, Element> lists = [];
    private readonly Dictionary<(LaidField, int), Element> items = [];

    // Without a title the labels are what is highest.
    private string labelTag = "H1";

    internal void DrawArtifact(string operators) => pdf.DrawArtifact(operators);

    internal void DrawTitle(LaidText title, Box box)
    {
        if (title.Parts.Count > 0)
        {
            pdf.Outline.Add(1, title.Parts[0].Lines[0].Paragraph.Text, pdf.Page.Id, box.Top);
            DrawText(title, box, "H1");
            labelTag = "H2";
        }
    }

    internal void DrawText(LaidText text, Box box, string tag)
    {
        if (text.Parts.Count > 0)
        {
            DrawLines(pdf.Add(pdf.Root, tag), [.. text.Parts.SelectMany(part => part.Lines)], box.Left, box.Width, box.Top);
        }
    }

    /// <summary>Writes a text for the eye only.</summary>
    internal void DrawFooter(LaidText text, Box box)
    {
        if (text.Parts.Count > 0)
        {
            DrawLines(null, [.. text.Parts.SelectMany(part => part.Lines)], box.Left, box.Width, box.Top, "/Type/Pagination/Subtype/Footer");
        }
    }

    internal void Draw(Stretch stretch)
    {
        var (cut, top) = (stretch.Field, stretch.Top);
        var field = cut.Field;
        var label = stretch.From == 0 ? field.Label : field.Again;
        if (label.Length > 0)
        {
            top = DrawLines(stretch.From == 0 ? pdf.Add(pdf.Root, labelTag) : null, label, stretch.Left, field.Width, top);
        }

        foreach (var line in field.Lines.Take(stretch.To).Skip(stretch.From))
        {
            top = DrawLine(field, line, stretch.Left, top);
        }

        if (stretch.IsLast && cut.IsCut)
        {
            DrawLines(pdf.Add(pdf.Root, "P"), [field.Pointer], stretch.Left, field.Width, top);
        }
        else if (stretch.IsLast && field.Lines.Count == 0)
        {
            var low = top - field.Signs.WritingLine + 1;
            pdf.DrawArtifact($"{Styles.Hairline} RG 0.6 w {Shapes.HorizontalLine(stretch.Left, stretch.Left + field.Width, low)}");
        }
    }

    private double DrawLine(LaidField field, FieldLine line, double left, double top)
    {
        top -= line.Gap;
        if (field.Bullet is not { } sign)
        {
            return DrawLines(ItemOf(field, line.Item, () => pdf.Add(pdf.Root, "P")), [line.Line], left, field.Width, top);
        }

        var room = field.BulletRoom;
        var body = ItemOf(field, line.Item, () =>
        {
            if (!lists.TryGetValue(field, out var list))
            {
                lists[field] = list = pdf.Add(pdf.Root, "L", "/A<</O/List/ListNumbering/Disc>>");
            }

            var item = pdf.Add(list, "LI");
            pdf.BeginMark(pdf.Add(item, "Lbl"));
            pdf.Paint(sign.Paragraph, sign.Line, line.RightToLeft ? left + field.Width - sign.Line.Width : left, top - line.Line.BaseLine);
            pdf.EndMark();
            return pdf.Add(item, "LBody");
        });
        return DrawLines(body, [line.Line], left + (line.RightToLeft ? 0 : room), field.Width - room, top);
    }

    private Element ItemOf(LaidField field, int item, Func<Element> add)
    {
        if (!items.TryGetValue((field, item), out var element))
        {
            items[(field, item)] = element = add();
        }

        return element;
    }

    /// <summary>Writes lines from a top down and answers how low they reach.</summary>
    /// <param name="element">What they belong to; null for what is for the eye only.</param>
    private double DrawLines(
        Element? element, IReadOnlyList<LaidLine> lines, double left, double width, double top, string artifact = "/Type/Pagination")
    {
        foreach (var line in lines)
        {
            var sticksOut = line.SticksOut(width);
            if (sticksOut)
            {
                pdf.Page.BeginClip(Shapes.Rectangle(left, top - line.Height, width, line.Height));
            }

            if (element is null)
            {
                pdf.BeginArtifact(artifact);
                line.Paint(pdf, left, width, top);
                pdf.EndArtifact();
            }
            else
            {
                pdf.BeginMark(element);
                line.Paint(pdf, left, width, top);
                pdf.EndMark();
            }

            if (sticksOut)
            {
                pdf.Page.EndClip();
            }

            top -= line.Height;
        }

        return top;
    }
}
