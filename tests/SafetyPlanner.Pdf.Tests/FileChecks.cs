using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>
/// What has to hold for a file as a whole: machine checks of PDF/UA-1, and that nothing is in it that was not meant to be. Lists of what is
/// allowed, so that whatever is new has to be thought about.
/// </summary>
internal sealed partial class FileChecks(PdfFile file)
{
    private static readonly string[] CatalogEntries =
    [
        "/Type", "/Pages", "/StructTreeRoot", "/MarkInfo", "/Lang", "/Metadata", "/ViewerPreferences", "/Outlines", "/Extensions",
    ];

    private static readonly string[] PageEntries = ["/Type", "/Parent", "/MediaBox", "/Resources", "/Contents", "/StructParents", "/Tabs"];

    private static readonly string[] Said = ["xmpmeta", "RDF", "Description", "part", "title", "Alt", "li"];

    private static readonly string[] StandardTags =
    [
        "/Document", "/Part", "/Div", "/H1", "/H2", "/H3", "/H4", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/THead", "/TBody", "/TR", "/TH",
        "/TD", "/Span", "/Figure",
    ];

    private static readonly string[] ElementEntries = ["/Type", "/S", "/P", "/K", "/A", "/Alt", "/ActualText", "/Lang"];

    private readonly List<string> faults = [];

    /// <summary>What breaks the rules.</summary>
    internal IReadOnlyList<string> Faults()
    {
        CheckCatalog();
        CheckMetadata();
        foreach (var page in file.Pages)
        {
            CheckPage(file.Follow(page));
        }

        foreach (var element in file.OfType("/StructElem"))
        {
            CheckElement(element);
        }

        foreach (var font in file.OfType("/Font").Where(font => font.GetProperty("/Subtype").GetString() == "/Type0"))
        {
            CheckFont(font);
        }

        return faults;
    }

    private void CheckCatalog()
    {
        ExpectOnly(file.Catalog, CatalogEntries, "the catalog");
        ExpectOnly(file.Catalog.GetProperty("/MarkInfo"), ["/Marked"], "the mark info");
        ExpectOnly(file.Follow(file.Catalog.GetProperty("/StructTreeRoot")), ["/Type", "/K", "/ParentTree", "/ParentTreeNextKey"], "the structure");
        Expect(file.Catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean(), "The file does not say that it is tagged.");
        Expect(Is(file.Catalog.GetProperty("/ViewerPreferences"), "/DisplayDocTitle", "True"), "The title is not shown.");
        Expect(LanguageTag().IsMatch(file.Catalog.GetProperty("/Lang").GetString()!), "The document has no language.");
    }

    private void CheckMetadata()
    {
        ExpectOnly(file.Follow(file.Trailer.GetProperty("/Info")), ["/Title", "/CreationDate"], "the information");
        var said = XDocument.Parse(System.Text.Encoding.UTF8.GetString(file.Bytes(file.Catalog.GetProperty("/Metadata")))).Descendants().ToArray();
        Expect(said.All(each => Said.Contains(each.Name.LocalName, StringComparer.Ordinal)), "The metadata say more than they should.");
        Expect(said.Single(each => each.Name.LocalName == "part").Value == "1", "The metadata do not name PDF/UA-1.");
        Expect(said.Single(each => each.Name.LocalName == "title").Value.Trim().Length > 0, "The metadata have no title.");
    }

    private void CheckPage(JsonElement page)
    {
        ExpectOnly(page, PageEntries, "a page");
        ExpectOnly(page.GetProperty("/Resources"), ["/Font"], "what a page uses");
        Expect(Is(page, "/Tabs", "/S"), "A page is not gone through in the order of its structure.");
    }

    private void CheckElement(JsonElement element)
    {
        ExpectOnly(element, ElementEntries, "an element");
        Expect(StandardTags.Contains(element.GetProperty("/S").GetString(), StringComparer.Ordinal), "A tag is not one of the standard's.");
        Expect(!element.TryGetProperty("/Lang", out var language) || LanguageTag().IsMatch(language.GetString()!), "A passage has no sound language.");
        Expect(!Is(element, "/S", "/L") || element.GetProperty("/A").TryGetProperty("/ListNumbering", out _), "A list does not say how it is numbered.");
    }

    private void CheckFont(JsonElement font)
    {
        var outlines = file.Follow(font.GetProperty("/DescendantFonts")[0]);
        var descriptor = file.Follow(outlines.GetProperty("/FontDescriptor"));
        var isTrueType = Is(outlines, "/Subtype", "/CIDFontType2");
        Expect(file.Bytes(descriptor.GetProperty(isTrueType ? "/FontFile2" : "/FontFile3")).Length > 0, "A font is not embedded.");
        Expect(!isTrueType || Is(outlines, "/CIDToGIDMap", "/Identity"), "A font does not say which glyph a code stands for.");
        Expect(Is(font, "/Encoding", "/Identity-H"), "A font has another encoding.");
        Expect(SubsetName().IsMatch(font.GetProperty("/BaseFont").GetString()!), "A font is not named as a subset.");
        var map = file.Stream(font.GetProperty("/ToUnicode"));
        Expect(map.Contains("beginbfchar", StringComparison.Ordinal), "A font is not mapped to Unicode.");
        Expect(!NoLetter().IsMatch(map), "A glyph stands for no letter.");
    }

    private void ExpectOnly(JsonElement dictionary, string[] entries, string what)
    {
        foreach (var entry in dictionary.EnumerateObject().Select(each => each.Name).Except(entries, StringComparer.Ordinal))
        {
            faults.Add($"{entry} stands in {what}.");
        }
    }

    private static bool Is(JsonElement dictionary, string entry, string value) => dictionary.TryGetProperty(entry, out var its) && its.ToString() == value;

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    [GeneratedRegex(@"^u:[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^/[A-Z]{6}\+\S+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SubsetName();

    [GeneratedRegex("><(|0000|FEFF|FFFE)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetter();
}
