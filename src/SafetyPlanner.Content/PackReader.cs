using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Reads one version of one pack from its folder, <c>pack/version</c>.</summary>
public sealed partial class PackReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string folder;
    private readonly string packFolder;
    private readonly string versionFolder;
    private readonly PackDraft draft;

    private PackReader(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        versionFolder = Path.GetFileName(this.folder);
        packFolder = Path.GetFileName(Path.GetDirectoryName(this.folder)) ?? "";
        draft = new PackDraft(packFolder, versionFolder);
    }

    /// <summary>Reads and checks the pack in this folder. What is wrong with the pack comes back as problems; a disk that cannot be read throws.</summary>
    public static PackReading Read(string folder, Inventory inventory) => new PackReader(folder).Read(inventory);

    private PackReading Read(Inventory inventory)
    {
        // Ordinal order of the file names is the order in which worksheets and guides are offered, on every system.
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(file => file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        RefuseStrayFiles(files);
        var worksheets = Open(files, ".worksheet.yaml", "A worksheet").Select(open => WorksheetReader.Read(open.Fields, open.File, draft)).ToList();
        var guides = Open(files, ".guide.yaml", "A guide").Select(open => GuideReader.Read(open.Fields, draft)).ToList();
        var regions = Open(files, ".region.yaml", "A region").Select(open => RegionReader.Read(open.Fields, open.File, draft)).ToList();
        var pack = ReadPack(files, worksheets, guides, regions);
        new PackChecks(guides, draft, inventory).Run();

        List<PackProblem> problems = [.. draft.Problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
        return new PackReading(problems.Count == 0 ? pack : null, problems, draft);
    }

    private ContentPack? ReadPack(List<string> files, List<Worksheet> worksheets, List<Guide> guides, List<Region> regions)
    {
        if (!files.Contains("pack.yaml"))
        {
            draft.Report(new Spot(draft.NameOf("pack.yaml"), 1), "The file is missing: write it with the keys id, version, language and credits.");
            return null;
        }

        return Open(files, "pack.yaml", "The pack").Select(open => Pack(open.Fields, worksheets, guides, regions)).FirstOrDefault();
    }

    private ContentPack Pack(Fields fields, List<Worksheet> worksheets, List<Guide> guides, List<Region> regions)
    {
        var id = fields.Id("pack", "pack");
        RefuseOtherName(fields, "id", id, packFolder);
        var version = fields.Text("version");
        draft.VersionSpot = fields.SpotOf("version");
        if (version.Length > 0 && !VersionShape().IsMatch(version))
        {
            fields.Report("version", $"The version is '{version}': write a whole number from 1, such as \"1\".");
        }
        else
        {
            RefuseOtherName(fields, "version", version, versionFolder);
        }

        var language = LanguageTag.Read(fields);
        var place = fields.OptionalText("place");
        if (place is not null && !VersionShape().IsMatch(place))
        {
            fields.Report("place", $"The place is '{place}': write a whole number from 1, such as 2, or leave it out.");
            place = null;
        }

        List<Credit> credits = [.. fields.Pieces("credits", "A credit", required: true).Select(Credit)];
        var terms = new TermReader(draft).Read(fields);
        fields.RefuseOtherKeys();
        return new ContentPack(id, version, language, credits, worksheets, guides, [.. draft.Coverage.Select(entry => entry.Covered)])
        {
            Terms = terms,
            Regions = regions,
            Place = place is null ? null : int.Parse(place, CultureInfo.InvariantCulture),
        };
    }

    private static Credit Credit(Fields fields)
    {
        var credit = new Credit(fields.Text("title"), fields.Text("source"), fields.OptionalText("address"));
        if (credit.Address is { Length: > 0 } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)))
        {
            fields.Report("address", $"The address is '{address}': write a whole web address that begins with https://.");
        }

        fields.RefuseOtherKeys();
        return credit;
    }

    private static void RefuseOtherName(Fields fields, string key, string written, string folderName)
    {
        if (written.Length > 0 && written != folderName)
        {
            fields.Report(key, $"The {key} is '{written}' but the folder is named '{folderName}': write '{folderName}', or rename the folder.");
        }
    }

    private IEnumerable<(Fields Fields, string File)> Open(IEnumerable<string> files, string ending, string what)
    {
        foreach (var file in files.Where(file => file.EndsWith(ending, StringComparison.Ordinal) && !file.Contains('/')))
        {
            var name = draft.NameOf(file);
            if (TextOf(file) is { } text && new NodeReader(name, draft).Read(text) is { } node && Fields.Open(node, what, name, draft) is { } fields)
            {
                yield return (fields, name);
            }
            else
            {
                draft.HasUnreadFile = true;
            }
        }
    }

    private string? TextOf(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file), StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            draft.Report(new Spot(draft.NameOf(file), 1), "The file is not written in UTF-8: save it in that encoding.");
            return null;
        }
    }

    // A file that nothing reads would be a worksheet that silently is not there.
    private void RefuseStrayFiles(List<string> files)
    {
        foreach (var file in files.Where(file => file != "pack.yaml" && !ContentFile().IsMatch(file)))
        {
            draft.Report(new Spot(draft.NameOf(file), 1), "Nothing reads this file: name it *.worksheet.yaml, *.guide.yaml or *.region.yaml beside pack.yaml, or remove it.");
        }
    }

    [GeneratedRegex("^[1-9][0-9]{0,8}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VersionShape();

    [GeneratedRegex(@"^[^/]+\.(worksheet|guide|region)\.yaml$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContentFile();
}
