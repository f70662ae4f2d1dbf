using System.Globalization;
using SafetyPlanner.Core;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Layout;
using SafetyPlanner.Pdf.Layout.Cards;
using SafetyPlanner.Pdf.Native;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf;

/// <summary>
/// Draws documents as tagged PDF files, in memory alone: nothing of a document is written to a disk or a log, or kept. Safe to use from
/// many threads, as many at once as there are cores; one serves a whole process, because the fonts that it opens stay open.
/// </summary>
public sealed class PdfRenderer
{
    // More papers at once than there are cores would each take longer and need the memory of all: the others wait for their turn.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    private readonly FontBook fonts;

    /// <summary>Opens the libraries and the house typeface; throws <see cref="MissingLibraryException"/> if one is not installed.</summary>
    public PdfRenderer(FontOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        NativeLibraries.Check();
        fonts = new(options.Folders);
    }

    /// <summary>Draws a small document, so that the first person who prints need not wait for what is done once.</summary>
    public void WarmUp() => Render(
        new PlanDocument(
            "Title",
            "en",
            "Footer",
            [
                new HeadingBlock(2, "Heading"),
                new TextBlock("Words", TextTone.Answer),
                new ListBlock(["Item"]),
                new ChecksBlock([new("Check", Ticked: true, Note: null)]),
                new TableBlock("Table", ["Header"], [["Cell"]], BlankRows: 1),
                new NoticeBlock("Notice", "Words"),
                new LinesBlock(Label: null, Count: 1),
                new PictureBlock(new RoomMap("Rooms", [new("Room", "Door", RoomUse.Avoid)]), new("Rooms", ["Room"], [["Room"]], BlankRows: 0)),
            ]),
        new(Sheet.A4, "Document"));

    /// <summary>
    /// The bytes of a PDF 1.7 file, the same for the same document and options unless there is a password. Any text can be drawn; a letter
    /// that no installed font has is shown as a replacement sign and still read out, searched and copied as itself. Throws
    /// <see cref="ArgumentException"/> for a password that can't be used.
    /// </summary>
    public byte[] Render(PlanDocument document, PaperOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Render([document], options);
    }

    /// <summary>
    /// Several documents in one file, in this order and at least one. Each begins on a new page and has its own title, footer and language;
    /// pages are counted through. The language of the first is that of the file.
    /// </summary>
    public byte[] Render(IReadOnlyList<PlanDocument> documents, PaperOptions options)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count, nameof(documents));
        ArgumentNullException.ThrowIfNull(options);
        var title = CleanText.OneLine(options.NeutralTitle);
        ArgumentException.ThrowIfNullOrWhiteSpace(title, nameof(options));
        var language = LanguageOf(documents[0].Language);
        var paper = PaperMeasures.Of(options.Sheet, options.Size);
        var composer = new Composer(paper);
        var shapers = new List<Shaper>();
        Turns.Wait();
        try
        {
            foreach (var document in documents)
            {
                var own = LanguageOf(document.Language);
                var rightToLeft = RunsRightToLeft(own);
                shapers.Add(new(fonts, own, rightToLeft, document.Terms));
                var setting = new Setting(shapers[^1], paper, Styles.Of(options.Size), options.Words, rightToLeft);
                if (documents.Count == 1)
                {
                    composer.Add(document, setting);
                }
                else
                {
                    composer.AddPart(document, setting, own == language ? null : own);
                }
            }

            return composer.Compose().Save(title, language, options.Date, options.Password);
        }
        finally
        {
            shapers.ForEach(shaper => shaper.Dispose());
            Turns.Release();
        }
    }

    /// <summary>
    /// A card on one page, whatever is written on it: in the largest type in which all has room, and from 8 points on cut with its pointer to
    /// the plan. <see cref="PaperWords.Cards"/> are its own words. Throws <see cref="ArgumentException"/> for a password that can't be used.
    /// </summary>
    public CardPaper RenderCard(CardDocument card, PaperOptions options)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(options);
        var title = CleanText.OneLine(options.NeutralTitle);
        ArgumentException.ThrowIfNullOrWhiteSpace(title, nameof(options));
        var language = LanguageOf(card.Language);
        var rightToLeft = RunsRightToLeft(language);
        Turns.Wait();
        try
        {
            using var shaper = new Shaper(fonts, language, rightToLeft, []);
            var setting = new Setting(shaper, PaperMeasures.Of(options.Sheet, options.Size), Styles.Of(options.Size), options.Words, rightToLeft);
            var (pdf, cut) = CardComposer.Compose(card, options, setting);
            return new(pdf.Save(title, language, options.Date, options.Password), cut);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static string LanguageOf(string tag) => LanguageTag.IsValid(tag) ? tag : LanguageTag.Unknown;

    private static bool RunsRightToLeft(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
