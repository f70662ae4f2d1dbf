using System.Runtime.InteropServices;
using System.Text;

namespace SafetyPlanner.Pdf.Native;

/// <summary>
/// ICU's bidirectional order and line breaks, from the library that .NET itself loads for cultures. One per thread of work; not shared.
/// </summary>
internal sealed unsafe class Icu : IDisposable
{
    private const int LineBreaks = 2;
    private const byte FirstStrongElseLeft = 254;
    private const byte FirstStrongElseRight = 255;

    private static readonly (nint Handle, string Suffix) Library = NativeLibraries.LoadIcu();
    private static readonly delegate* unmanaged<nint> BidiOpen = (delegate* unmanaged<nint>)Symbol("ubidi_open");
    private static readonly delegate* unmanaged<nint, void> BidiClose = (delegate* unmanaged<nint, void>)Symbol("ubidi_close");
    private static readonly delegate* unmanaged<nint, char*, int, byte, byte*, int*, void> BidiSetParagraph =
        (delegate* unmanaged<nint, char*, int, byte, byte*, int*, void>)Symbol("ubidi_setPara");

    private static readonly delegate* unmanaged<nint, int*, byte*> BidiLevels =
        (delegate* unmanaged<nint, int*, byte*>)Symbol("ubidi_getLevels");
    private static readonly delegate* unmanaged<nint, byte> BidiParagraphLevel =
        (delegate* unmanaged<nint, byte>)Symbol("ubidi_getParaLevel");
    private static readonly delegate* unmanaged<int, byte*, char*, int, int*, nint> BreakOpen =
        (delegate* unmanaged<int, byte*, char*, int, int*, nint>)Symbol("ubrk_open");

    private static readonly delegate* unmanaged<nint, void> BreakClose = (delegate* unmanaged<nint, void>)Symbol("ubrk_close");
    private static readonly delegate* unmanaged<nint, char*, int, int*, void> BreakSetText =
        (delegate* unmanaged<nint, char*, int, int*, void>)Symbol("ubrk_setText");

    private static readonly delegate* unmanaged<nint, int> BreakNext = (delegate* unmanaged<nint, int>)Symbol("ubrk_next");

    private static readonly delegate* unmanaged<byte*, byte*, int, int*, int> AddLikelySubtags =
        (delegate* unmanaged<byte*, byte*, int, int*, int>)Symbol("uloc_addLikelySubtags");

    private readonly nint bidi;
    private readonly nint breaker;

    /// <summary>Opens both for the line breaking customs of a language.</summary>
    internal Icu(string language)
    {
        var error = 0;
        bidi = BidiOpen();
        fixed (byte* locale = Locale(language))
        {
            breaker = BreakOpen(LineBreaks, locale, null, 0, &error);
        }

        Check(error);
    }

    /// <summary>The script that a language is most likely written in, such as 'Latn', or null.</summary>
    internal static string? LikelyScript(string language) => Likely(language) is [_, var script, ..] && script.Length == 4 ? script : null;

    /// <summary>The language that is most likely written in a script, or null.</summary>
    internal static string? LikelyLanguage(string script) => Likely($"und-{script}") is [var language, ..] && language is not ("" or "und") ? language : null;

    /// <summary>Fills in the embedding level of every UTF-16 unit and says whether the paragraph runs right to left.</summary>
    /// <param name="elseRight">The direction of a text without any strong letter.</param>
    internal bool Levels(string text, bool elseRight, Span<byte> levels)
    {
        var error = 0;
        fixed (char* start = text)
        {
            BidiSetParagraph(bidi, start, text.Length, elseRight ? FirstStrongElseRight : FirstStrongElseLeft, null, &error);
            Check(error);
            var found = BidiLevels(bidi, &error);
            Check(error);
            new ReadOnlySpan<byte>(found, text.Length).CopyTo(levels);
        }

        return (BidiParagraphLevel(bidi) & 1) == 1;
    }

    /// <summary>The places after which a line may end, rising, the end of the text among them.</summary>
    internal List<int> Breaks(string text)
    {
        var error = 0;
        var places = new List<int>();
        fixed (char* start = text)
        {
            BreakSetText(breaker, start, text.Length, &error);
            Check(error);
            for (var place = BreakNext(breaker); place >= 0; place = BreakNext(breaker))
            {
                places.Add(place);
            }

            // The iterator keeps a pointer to the text: leave it none to a text that the collector may move.
            var nothing = '\0';
            BreakSetText(breaker, &nothing, 0, &error);
        }

        return places;
    }

    /// <summary>Gives ICU its memory back.</summary>
    public void Dispose()
    {
        BidiClose(bidi);
        BreakClose(breaker);
    }

    private static string[] Likely(string language)
    {
        const int Longest = 160;
        var error = 0;
        var found = stackalloc byte[Longest];
        fixed (byte* locale = Locale(language))
        {
            var length = AddLikelySubtags(locale, found, Longest, &error);
            Check(error);
            return Encoding.ASCII.GetString(found, length).Split('_');
        }
    }

    private static byte[] Locale(string language) => Encoding.ASCII.GetBytes(language.Replace('-', '_') + '\0');

    private static nint Symbol(string name) => NativeLibrary.GetExport(Library.Handle, name + Library.Suffix);

    private static void Check(int error)
    {
        if (error > 0)
        {
            throw new InvalidOperationException($"ICU answered with error {error}.");
        }
    }
}
