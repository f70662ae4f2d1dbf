using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>
/// The structure of a PDF as assistive technology reads it: the text given for an element before the text of its glyphs. Poppler shows the
/// glyphs alone, which is not how Tamil or Khmer are spelt. Holds the machine checks of PDF/UA-1 that need no more than this.
/// </summary>
internal sealed partial class Tags
{
    private static readonly Dictionary<string, string[]> Inside = new(StringComparer.Ordinal)
    {
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TR"] = ["THead", "TBody"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
    };

    private readonly PdfFile file;
    private readonly Dictionary<string, Dictionary<string, string>> letters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Page, int Mark), string> texts = [];
    private readonly Dictionary<string, string[]> ownersOf = new(StringComparer.Ordinal);
    private readonly HashSet<(string Page, int Mark)> used = [];
    private readonly List<string> lines = [];
    private readonly List<string> faults = [];
    private readonly List<DrawnFigure> figures = [];
    private readonly List<string> passages = [];
    private int deepestHeading;

    private Tags(PdfFile file) => this.file = file;

    /// <summary>Each element with text of its own, such as 'Table/TBody/TR/TD: words', in reading order.</summary>
    internal IReadOnlyList<string> Lines => lines;

    /// <summary>What breaks the rules.</summary>
    internal IReadOnlyList<string> Faults => faults;

    /// <summary>The figures in order, with what is seen in them and not read out.</summary>
    internal IReadOnlyList<DrawnFigure> Figures => figures;

    /// <summary>What is in a language of its own, such as 'mi: whānau', in reading order.</summary>
    internal IReadOnlyList<string> Passages => passages;

    /// <summary>The language of the document.</summary>
    internal string Language { get; private set; } = "";

    internal static Tags Read(string json)
    {
        var tags = new Tags(new PdfFile(json));
        tags.ReadAll();
        return tags;
    }

    private void ReadAll()
    {
        faults.AddRange(new FileChecks(file).Faults());
        Language = file.Catalog.GetProperty("/Lang").GetString()![2..];
        var structure = file.Follow(file.Catalog.GetProperty("/StructTreeRoot"));
        var owners = file.Follow(structure.GetProperty("/ParentTree")).GetProperty("/Nums").EnumerateArray().ToArray();
        foreach (var page in file.Pages)
        {
            var marks = new Content(this, page, file.Follow(page)).Read();
            var number = file.Follow(page).GetProperty("/StructParents").GetInt32();
            var owned = owners[(2 * number) + 1].EnumerateArray().Select(owner => owner.GetString()!).ToArray();
            Expect(owners[2 * number].GetInt32() == number && marks == owned.Length, $"A page has {marks} marks and {owned.Length} owners.");
            ownersOf[page] = owned;
        }

        ReadElement(structure.GetProperty("/K").GetString()!, []);
        Expect(used.SetEquals(texts.Keys), "Marks on the pages and in the structure differ.");
    }

    private string ReadElement(string reference, string[] above)
    {
        var element = file.Follow(reference);
        var tag = element.GetProperty("/S").GetString()![1..];
        Check(element, tag, above);
        string[] path = tag is "Document" or "Span" ? above : [.. above, tag];
        var place = lines.Count;
        var own = new StringBuilder();
        foreach (var kid in element.GetProperty("/K").EnumerateArray())
        {
            own.Append(kid.ValueKind == JsonValueKind.String ? ReadElement(kid.GetString()!, path) : TextOf(kid, reference));
            Expect(
                kid.ValueKind != JsonValueKind.String || file.Follow(kid).GetProperty("/P").GetString() == reference,
                "An element does not know where it stands.");
        }

        var text = element.TryGetProperty("/ActualText", out var actual) ? actual.GetString()![2..] : own.ToString();
        if (element.TryGetProperty("/Lang", out var language))
        {
            passages.Add($"{language.GetString()![2..]}: {text}");
        }

        if (tag == "Span")
        {
            return text;
        }

        if (element.TryGetProperty("/Alt", out var alternative))
        {
            var box = element.GetProperty("/A").GetProperty("/BBox").EnumerateArray().Select(side => side.GetDouble()).ToArray();
            var heard = alternative.GetString()![2..];
            figures.Add(new(heard, text, PageOf(element), box[0], box[1], box[2], box[3]));
            text = heard;
        }

        if (text.Length > 0)
        {
            lines.Insert(place, $"{string.Join('/', path)}: {text.TrimEnd(' ')}");
        }

        return "";
    }

    private string PageOf(JsonElement element)
    {
        var first = element.GetProperty("/K")[0];
        return first.ValueKind == JsonValueKind.String ? PageOf(file.Follow(first)) : first.GetProperty("/Pg").GetString()!;
    }

    private string TextOf(JsonElement mark, string owner)
    {
        var key = (Page: mark.GetProperty("/Pg").GetString()!, Mark: mark.GetProperty("/MCID").GetInt32());
        Expect(ownersOf[key.Page].ElementAtOrDefault(key.Mark) == owner, "A mark has another owner than the page says.");
        Expect(used.Add(key), "A mark belongs to two elements.");
        return texts.GetValueOrDefault(key, "");
    }

    private void Check(JsonElement element, string tag, string[] above)
    {
        if (Inside.TryGetValue(tag, out var parents))
        {
            Expect(parents.Contains(above.LastOrDefault(), StringComparer.Ordinal), $"{tag} stands in {string.Join('/', above)}.");
        }

        if (tag is ['H', var digit])
        {
            Expect(digit - '0' <= deepestHeading + 1, $"{tag} comes after H{deepestHeading}.");
            deepestHeading = digit - '0';
        }

        Expect(tag != "Figure" || element.GetProperty("/Alt").GetString()!.Length > 2, "A figure has no alternative.");
        Expect(tag != "Table" || IsRegular(element), "The rows of a table have not the same number of cells.");
        Expect(tag != "TH" || element.GetProperty("/A").TryGetProperty("/Scope", out _), "TH has no scope.");
    }

    private bool IsRegular(JsonElement table) => table.GetProperty("/K").EnumerateArray()
        .SelectMany(group => file.Follow(group).GetProperty("/K").EnumerateArray())
        .Select(row => file.Follow(row).GetProperty("/K").GetArrayLength())
        .Distinct().Count() == 1;

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    private Dictionary<string, string> LettersOf(string font)
    {
        if (!letters.TryGetValue(font, out var found))
        {
            found = MapEntry().Matches(file.Stream(file.Follow(font).GetProperty("/ToUnicode")))
                .ToDictionary(entry => entry.Groups["code"].Value, entry => Decode(entry.Groups["text"].Value), StringComparer.Ordinal);
            letters[font] = found;
        }

        return found;
    }

    private static string Decode(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    /// <summary>One page's content. The writer puts no text between round brackets: a few kinds of token are all there is.</summary>
    private sealed class Content(Tags tags, string page, JsonElement dictionary)
    {
        private readonly Stack<(string Kind, int? Mark, bool Given)> open = new();
        private readonly Stack<int> states = new();
        private readonly List<string> operands = [];
        private int marks;
        private Dictionary<string, string> letters = [];

        internal int Read()
        {
            foreach (var token in Token().Matches(tags.file.Stream(dictionary.GetProperty("/Contents"))).Select(match => match.Value))
            {
                if (!char.IsAsciiLetter(token[0]))
                {
                    operands.Add(token);
                    continue;
                }

                Run(token);
                operands.Clear();
            }

            tags.Expect(open.Count == 0, "A mark is not closed.");
            tags.Expect(states.Count == 0, "A state of drawing is not given back.");
            return marks;
        }

        private void Run(string command)
        {
            switch (command)
            {
                case "BDC":
                    Begin();
                    break;
                case "EMC":
                    open.Pop();
                    break;
                case "q":
                    states.Push(open.Count);
                    break;
                case "Q":
                    tags.Expect(states.TryPop(out var marksOpen) && marksOpen == open.Count, "A mark and a state of drawing cross.");
                    break;
                case "Tf":
                    var font = dictionary.GetProperty("/Resources").GetProperty("/Font").GetProperty(operands[0]);
                    letters = tags.LettersOf(font.GetString()!);
                    break;
                case "TJ":
                    tags.Expect(open.Count > 0, "Text is neither marked nor an artifact.");
                    Show();
                    break;
                case "S" or "f":
                    tags.Expect(open.Count > 0, "A shape is neither marked nor an artifact.");
                    break;
            }
        }

        private void Begin()
        {
            var isArtifact = operands[0] == "/Artifact";
            var isMarked = operands.Contains("/MCID", StringComparer.Ordinal);
            tags.Expect(!(isArtifact || isMarked) || open.Count == 0, "A mark or artifact stands inside another.");
            int? mark = isMarked
                ? int.Parse(After("/MCID"), CultureInfo.InvariantCulture)
                : open.Select(each => each.Mark).FirstOrDefault();
            var isGiven = operands.Contains("/ActualText", StringComparer.Ordinal);
            if (isMarked)
            {
                marks++;
                tags.Expect(tags.texts.TryAdd((page, mark!.Value), ""), "A mark is used twice on a page.");
            }

            if (isGiven && mark is { } number)
            {
                tags.texts[(page, number)] += Decode(After("/ActualText").Trim('<', '>'))[1..];
            }

            open.Push((operands[0], mark, isGiven));
        }

        private void Show()
        {
            if (open.Peek() is not { Mark: { } mark, Given: false })
            {
                return;
            }

            foreach (var code in operands.Where(each => each[0] == '<').SelectMany(each => each.Trim('<', '>').Chunk(4)))
            {
                tags.texts[(page, mark)] += letters[new string(code)];
                tags.Expect(new string(code) != "0000", "The glyph for no letter is shown.");
            }
        }

        private string After(string name) => operands[operands.IndexOf(name) + 1];
    }

    [GeneratedRegex(@"<<|>>|<[0-9A-F]*>|\[|\]|/[A-Za-z0-9]+|-?[0-9.]+|[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Token();

    [GeneratedRegex(
        "^<(?<code>[0-9A-F]{4})><(?<text>[0-9A-F]+)>",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex MapEntry();
}
