using System.Collections.Concurrent;
using System.Text;
using SafetyPlanner.Core;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>The customs of writing that the CJK collection has its own face for, in the order of its faces.</summary>
internal enum HanStyle
{
    Japanese = 0,
    Korean = 1,
    Simplified = 2,
    Traditional = 3,
    HongKong = 4,
}

/// <summary>Which face shows which letter: the house face, then the common ones, then whatever in the folders covers it.</summary>
internal sealed class FontBook
{
    private const string House = "Lato";
    private const int LettersKnown = 0x250;
    private const string Cjk = "NotoSansCJK";

    // Asked first and in this order, so that a sign which many faces have does not come from an odd one.
    private static readonly string[] Common =
    [
        "NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansBengali", "NotoSansTamil", "NotoSansThai",
        "NotoSansEthiopic", "NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath",
    ];

    private static readonly string[] NotForText = ["NotoSansMono", "NotoMono", "NotoSansDisplay", "NotoSerifDisplay"];

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Rune, bool Bold, HanStyle Han), Face?> found = new();
    private readonly Weight regular;
    private readonly Weight bold;

    /// <summary>Lists the folders and opens the house faces; throws <see cref="MissingLibraryException"/> without those.</summary>
    internal FontBook(IEnumerable<string> folders)
    {
        var choice = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var path in folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.tt?", choice).Order(StringComparer.Ordinal)))
        {
            files.TryAdd(Path.GetFileName(path), path);
        }

        regular = Open("Regular");
        bold = Open("Bold");
    }

    /// <summary>The face of the house.</summary>
    internal Face HouseFace(bool isBold) => (isBold ? bold : regular).House;

    /// <summary>The first face that shows all of a grapheme, or null.</summary>
    internal Face? Find(ReadOnlySpan<char> grapheme, bool isBold, HanStyle han)
    {
        var weight = isBold ? bold : regular;
        if (grapheme.Length == 1 && grapheme[0] < weight.FirstLetters.Length && weight.FirstLetters[grapheme[0]])
        {
            return weight.House;
        }

        Rune.DecodeFromUtf16(grapheme, out var rune, out var length);
        if (length != grapheme.Length)
        {
            return weight.Find(grapheme, han);
        }

        var key = (rune.Value, isBold, han);
        if (!found.TryGetValue(key, out var face))
        {
            face = weight.Find(grapheme, han);
            found.TryAdd(key, face);
        }

        return face;
    }

    private Weight Open(string name)
    {
        var house = OpenFile($"{House}-{name}.ttf") ?? throw new MissingLibraryException("the typeface Lato", "fonts-lato");
        var others = files.Keys
            .Where(file => file.StartsWith("Noto", StringComparison.Ordinal) && file.EndsWith("-Regular.ttf", StringComparison.Ordinal))
            .Select(file => file[..^"-Regular.ttf".Length])
            .Where(family => !NotForText.Contains(family) && !Common.Contains(family) && !family.EndsWith("UI", StringComparison.Ordinal))
            .OrderBy(family => !family.StartsWith("NotoSans", StringComparison.Ordinal))
            .ThenBy(family => family, StringComparer.Ordinal);
        var han = Enum.GetValues<HanStyle>().Select(style => new Lazy<Face?>(() => OpenFile($"{Cjk}-{name}.ttc", (uint)style)));
        return new(house, [.. Common.Select(Family)], [.. han], [.. others.Select(Family)]);

        // Many families have no bold face: their regular one then stands for both.
        Lazy<Face?> Family(string family) => new(() => OpenFile($"{family}-{name}.ttf") ?? OpenFile($"{family}-Regular.ttf"));
    }

    private Face? OpenFile(string file, uint index = 0) => files.TryGetValue(file, out var path) ? Face.Open(path, index) : null;

    /// <summary>The faces of one weight in the order in which they are asked.</summary>
    private sealed record Weight(Face House, Lazy<Face?>[] Common, Lazy<Face?>[] Han, Lazy<Face?>[] Others)
    {
        /// <summary>Which of the first letters of Unicode the house face has: those that most texts are made of.</summary>
        internal bool[] FirstLetters { get; } = [.. Enumerable.Range(0, LettersKnown).Select(letter => House.Covers([(char)letter]))];

        internal Face? Find(ReadOnlySpan<char> grapheme, HanStyle han) =>
            House.Covers(grapheme)
                ? House
                : First(Common, grapheme) ?? First(Han.AsSpan((int)han, 1), grapheme) ?? First(Others, grapheme);

        private static Face? First(ReadOnlySpan<Lazy<Face?>> faces, ReadOnlySpan<char> grapheme)
        {
            foreach (var face in faces)
            {
                if (face.Value?.Covers(grapheme) == true)
                {
                    return face.Value;
                }
            }

            return null;
        }
    }
}
