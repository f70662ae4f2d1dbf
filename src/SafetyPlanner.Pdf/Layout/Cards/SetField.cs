using System.Globalization;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>One field, shaped at one size of type.</summary>
internal sealed class SetField
{
    private const int MostLabelLines = 2;

    // The room for the sign before each of several items, as a share of the type size.
    private const double BulletRoom = 0.9;

    private readonly ShapedText label;
    private readonly ShapedText again;
    private readonly List<ShapedText> items;
    private readonly CardSigns signs;
    private readonly ShapedText bullet;
    private readonly double bulletRoom;

    internal SetField(Setting setting, CardStyles styles, CardText text, CardSigns signs)
    {
        (Text, this.signs) = (text, signs);
        var style = text.IsStrong ? styles.Strong : styles.Text;
        label = setting.Shape(text.Label, styles.Label);
        again = setting.Shape(string.Format(CultureInfo.InvariantCulture, setting.Words.Cards.Continued, text.Label), styles.Label);
        items = [.. text.Items.Select(item => setting.Shape(item, style))];
        bullet = setting.Shape("•", style);
        bulletRoom = style.Size * BulletRoom;
    }

    internal CardText Text { get; }

    /// <summary>The area of its words in one line each.</summary>
    internal double Ink => items.Sum(item => item.Ink);

    internal LaidField Lay(double width)
    {
        var room = items.Count > 1 ? bulletRoom : 0;
        var lines = items.SelectMany((item, at) => item.Lay(width - room).Parts
            .SelectMany(part => part.Lines)
            .Select((line, i) => new FieldLine(line, at, i == 0, item.RightToLeft, Gap: i == 0 && at > 0 ? signs.BetweenItems : 0)));
        var head = Lines(label.Lay(width).Cut(MostLabelLines, signs.Ellipsis));
        return new(Text, width, head, head.Length == 0 ? [] : Lines(again.Lay(width).Cut(MostLabelLines, signs.Ellipsis)), [.. lines], signs)
        {
            Bullet = items.Count > 1 ? Lines(bullet.Lay(room))[0] : null,
            BulletRoom = room,
        };
    }

    private static LaidLine[] Lines(LaidText text) => [.. text.Parts.SelectMany(part => part.Lines)];
}
