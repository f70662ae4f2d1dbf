using System.Globalization;
using System.Text.RegularExpressions;
using SafetyPlanner.Core;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Pdf.Layout;
using SafetyPlanner.Pdf.Native;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf;

/// <summary>
/// Draws documents as tagged PDF files, in memory alone: nothing of a document is written to a disk or a log, or kept. Safe to use from
/// many threads; one serves a whole process, because the fonts that it opens stay open.
/// </summary>
public sealed partial class PdfRenderer
{
    private const string LanguageUnknown = "und";

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
        new(
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
    /// The bytes of a PDF 1.7 file, the same for the same document and options unless there is a password. Any text can be drawn; a letter that no installed font
    /// has is shown as a replacement sign and still read out, searched and copied as itself. Throws <see cref="ArgumentException"/> for a
    /// password that can't be used.
    /// </summary>
    public byte[] Render(PlanDocument document, PaperOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var title = CleanText.OneLine(options.NeutralTitle);
        ArgumentException.ThrowIfNullOrWhiteSpace(title, nameof(options));
        var language = LanguageTag().IsMatch(document.Language) ? document.Language : LanguageUnknown;
        var rightToLeft = RunsRightToLeft(language);
        using var shaper = new Shaper(fonts, language, rightToLeft);
        return new Composer(document, options, shaper, rightToLeft).Compose().Save(title, language, options.Date, options.Password);
    }

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

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}
