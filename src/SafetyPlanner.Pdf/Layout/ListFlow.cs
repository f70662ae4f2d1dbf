using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Writing;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>A list of short texts, or of boxes to tick.</summary>
internal sealed class ListFlow : Flow
{
    private const double BulletRoom = 14;
    private const double BoxRoom = 21;
    private const double Gap = 2.5;
    private const int MostLinesKept = 3;

    private readonly List<Item> items;
    private readonly LaidText bullet;
    private readonly LaidText ticked;
    private readonly LaidText notTicked;
    private readonly double between;
    private readonly double room;
    private readonly double boxSide;
    private readonly string attributes;

    internal ListFlow(Setting setting, ListBlock block)
        : this(setting, BulletRoom, between: 2.5, "Disc")
    {
        foreach (var text in block.Items)
        {
            Add(setting.Shape(text, setting.Styles.Body), null, null, setting.Column);
        }
    }

    internal ListFlow(Setting setting, ChecksBlock block)
        : this(setting, BoxRoom, between: 5, "None")
    {
        foreach (var line in block.Lines)
        {
            var note = line.Note is null ? null : setting.Shape(line.Note, setting.Styles.Quiet);
            Add(setting.Shape(line.Text, setting.Styles.Body), note, line.Ticked, setting.Column);
        }
    }

    private ListFlow(Setting setting, double room, double between, string numbering)
        : base(setting.Styles.Scaled(7))
    {
        items = [];
        this.room = setting.Styles.Scaled(room);
        this.between = setting.Styles.Scaled(between);
        boxSide = setting.Styles.Body.Size * 0.9;
        attributes = $"/A<</O/List/ListNumbering/{numbering}>>";
        bullet = setting.Shape("•", setting.Styles.Body).Lay(this.room);
        ticked = WordByWord(setting.Shape(setting.Words.Ticked, setting.Styles.Body));
        notTicked = WordByWord(setting.Shape(setting.Words.NotTicked, setting.Styles.Body));
    }

    // An item of one line does not stay behind alone.
    internal override double Start => items switch
    {
        [] => 0,
        [var only] => only.Start,
        [var first, var second, ..] => first.Start + (first.IsShort ? between + second.Start : 0),
    };

    internal override void Draw(Canvas canvas, Element parent)
    {
        if (items.Count == 0)
        {
            return;
        }

        var list = canvas.Pdf.Add(parent, "L", attributes);
        foreach (var item in items)
        {
            canvas.Need(item.Start);
            var element = canvas.Pdf.Add(list, "LI");
            DrawLabel(canvas, item, element);
            var body = canvas.Pdf.Add(element, "LBody");
            var left = canvas.Paper.Left + (item.Text.RightToLeft ? 0 : room);
            canvas.Write(item.Text, left, body, item.Note is null ? null : "P");
            if (item.Note is { } note)
            {
                canvas.Write(note, canvas.Paper.Left + (note.RightToLeft ? 0 : room), body, "P");
            }

            canvas.Skip(between);
        }
    }

    private void Add(ShapedText text, ShapedText? note, bool? ticked, double width)
    {
        if (!text.IsEmpty)
        {
            items.Add(new(text.Lay(width - room), note is { IsEmpty: false } ? note.Lay(width - room) : null, ticked));
        }
    }

    private void DrawLabel(Canvas canvas, Item item, Element element)
    {
        var baseLine = canvas.Y - item.Text.Parts[0].Lines[0].BaseLine;
        var label = canvas.Pdf.Add(element, "Lbl");
        canvas.Pdf.BeginMark(label);
        if (item.Ticked is { } isTicked)
        {
            var left = item.Text.RightToLeft ? canvas.Paper.Right - boxSide : canvas.Paper.Left + 1;
            canvas.Pdf.Page.Draw(Shapes.Box(left, baseLine - (boxSide / 8), boxSide, isTicked));
            Say(canvas, isTicked ? ticked : notTicked, item.Text.RightToLeft ? canvas.Paper.Right - room : canvas.Paper.Left, baseLine);
        }
        else
        {
            var sign = bullet.Parts[0].Lines[0];
            var left = item.Text.RightToLeft ? canvas.Paper.Right - sign.Line.Width - 2 : canvas.Paper.Left + 2;
            canvas.Pdf.Paint(sign.Paragraph, sign.Line, left, baseLine);
        }

        canvas.Pdf.EndMark();
    }

    // Words and not only an alternative text: many readers, and whoever copies the text, know nothing of those. They are squeezed
    // into the room of the box one by one, with a gap that is seen as a space.
    private void Say(Canvas canvas, LaidText words, double left, double baseLine)
    {
        var lines = words.Parts.SelectMany(part => part.Lines).ToArray();
        var step = room / Math.Max(1, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            canvas.Pdf.PaintUnseen(lines[i].Paragraph, lines[i].Line, left + (i * step), baseLine, step - Gap);
        }
    }

    private static LaidText WordByWord(ShapedText text) => text.Lay(text.WidestWord);

    private sealed record Item(LaidText Text, LaidText? Note, bool? Ticked)
    {
        /// <summary>The height of what must not be parted at its beginning: a note stays with a text that is not long.</summary>
        internal double Start => Note is not null && Text.Parts.Sum(part => part.Lines.Count) <= MostLinesKept ? Text.Height + Note.Start : Text.Start;

        internal bool IsShort => Text.Parts is [{ Lines.Count: 1 }];
    }
}
