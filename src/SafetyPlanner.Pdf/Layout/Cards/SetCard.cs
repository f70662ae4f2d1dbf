using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>All words of a card, shaped at one size of type.</summary>
internal sealed class SetCard
{
    private const int LongestPointer = 60;
    private const int LongestLine = 160;
    private const int MostLines = 2;

    // How much of the words' width may be spaces at the ends of lines, which take no room.
    private const double SpacesAtEnds = 0.1;

    private readonly LaidText ellipsis;
    private readonly ShapedText title;
    private readonly ShapedText footer;
    private readonly ShapedText howToFold;

    internal SetCard(Setting setting, CardDocument card, IReadOnlyList<CardText> texts, double size)
    {
        Mirrored = setting.Mirrored;
        Styles = new(card.Form, size);
        ellipsis = setting.Shape("…", Styles.Label).Lay(double.MaxValue);
        var pointer = CleanText.Shortened(CleanText.OneLine(card.WhenCut), LongestPointer);
        pointer = pointer.StartsWith('…') ? pointer : $"… {pointer}".TrimEnd();
        Signs = new(ellipsis, setting.Shape(pointer, Styles.Small), Styles.BetweenItems, Styles.WritingLine);
        Fields = [.. texts.Select(text => new SetField(setting, Styles, text, Signs))];
        title = Set(card.Title, Styles.Title);
        footer = Set(card.Footer ?? "", Styles.Small);
        howToFold = Set(setting.Words.Cards.HowToFold, Styles.Small);

        ShapedText Set(string text, TextStyle style) => setting.Shape(CleanText.Shortened(CleanText.OneLine(text), LongestLine), style);
    }

    /// <summary>Whether reading begins at the right.</summary>
    internal bool Mirrored { get; }

    internal CardStyles Styles { get; }

    internal CardSigns Signs { get; }

    internal IReadOnlyList<SetField> Fields { get; }

    /// <summary>The area that its words take at the least at another size, however they are broken into lines.</summary>
    internal double InkAt(double size) => Fields.Sum(field => field.Ink) * (1 - SpacesAtEnds) * size * size / (Styles.Size * Styles.Size);

    internal LaidText Title(double width) => title.Lay(width).Cut(MostLines, ellipsis);

    internal LaidText Footer(double width) => footer.Lay(width).Cut(MostLines, ellipsis);

    internal LaidText HowToFold(double width) => howToFold.Lay(width).Cut(MostLines, ellipsis);
}

/// <summary>What every field of a card at one size has at hand.</summary>
/// <param name="Ellipsis">Stands where a label is cut.</param>
/// <param name="Pointer">Stands where a text is cut: where more of it is.</param>
/// <param name="BetweenItems">The room above each item but the first.</param>
/// <param name="WritingLine">The room for a line to write on.</param>
internal sealed record CardSigns(LaidText Ellipsis, ShapedText Pointer, double BetweenItems, double WritingLine);
