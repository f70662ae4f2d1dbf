using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Checks what can only be told over all packs together: those that ship and those of the host.</summary>
internal sealed class LibraryChecks
{
    private readonly Shelf shipped;
    private readonly Shelf host;
    private readonly List<PackProblem> problems = [];

    // What ships comes first, so that a problem between the two is told of the host's file.
    private readonly List<PackDraft> newest;

    private LibraryChecks(Shelf shipped, Shelf host)
    {
        this.shipped = shipped;
        this.host = host;
        newest =
        [
            .. shipped.Newest.Where(draft => !host.Newest.Any(other => other.PackId == draft.PackId && other.Version > draft.Version)),
            .. host.Newest.Where(draft => !shipped.Newest.Any(other => other.PackId == draft.PackId && other.Version >= draft.Version)),
        ];
    }

    /// <summary>Every problem between packs.</summary>
    public static IReadOnlyList<PackProblem> Run(Shelf shipped, Shelf host)
    {
        var checks = new LibraryChecks(shipped, host);
        checks.CheckVersions();
        checks.CheckIdsOnce("worksheet", checks.newest, draft => draft.Worksheets.Select(entry => (entry.Key, entry.Value.Id)));
        checks.CheckIdsOnce("region", shipped.Newest, RegionIds);
        checks.CheckIdsOnce("region", host.Newest, RegionIds);
        checks.CheckSheetNames();
        checks.CheckLinks();
        return [.. checks.problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    private static IEnumerable<(string File, string Id)> RegionIds(PackDraft draft) => draft.Regions.Select(entry => (entry.Key, entry.Value.Id));

    private void CheckVersions()
    {
        foreach (var draft in host.Readings.Select(reading => reading.Draft))
        {
            if (shipped.Readings.Any(other => other.Draft.PackId == draft.PackId && other.Draft.Version == draft.Version))
            {
                Report(draft.VersionSpot, $"Version {draft.Version} of the pack '{draft.PackId}' ships with the app: raise the version, here and in the folder's name.");
            }
        }
    }

    private void CheckIdsOnce(string sort, IEnumerable<PackDraft> drafts, Func<PackDraft, IEnumerable<(string File, string Id)>> ids)
    {
        var firsts = new Dictionary<string, (PackDraft Draft, Spot Spot)>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            foreach (var (file, id) in ids(draft).Where(found => found.Id.Length > 0))
            {
                // Twice in one pack is reported when that is read.
                if (!firsts.TryAdd(id, (draft, draft.IdSpots[file])) && firsts[id].Draft != draft)
                {
                    Report(draft.IdSpots[file], $"The {sort} id '{id}' is used already at {firsts[id].Spot}: write another.");
                }
            }
        }
    }

    private void CheckSheetNames()
    {
        foreach (var (spot, sentence) in SheetNameChecks.Run(newest))
        {
            Report(spot, sentence);
        }
    }

    private void CheckLinks()
    {
        // What an unreadable file holds is not known, so nothing can be said to be missing.
        if (shipped.Newest.Concat(host.Newest).Any(draft => draft.HasUnreadFile))
        {
            return;
        }

        foreach (var draft in newest)
        {
            foreach (var link in draft.OuterLinks.Where(link => link.Key != RegionChecks.Key))
            {
                if (Wrong(link, newest) is { } sentence)
                {
                    ReportLink(draft, link, sentence);
                }
            }
        }

        var regions = RegionsOf(shipped).Where(entry => RegionsOf(host).All(other => other.Value.Id != entry.Value.Id)).Concat(RegionsOf(host));
        var links = shipped.Newest.Concat(host.Newest).SelectMany(draft => draft.OuterLinks).ToList();
        foreach (var (spot, sentence) in new RegionChecks([.. regions.Select(entry => (entry.Key, entry.Value))]).Run(links))
        {
            Report(spot, sentence);
        }
    }

    // A host whose version of a pack leaves out what a shipped pack names mends it in that version: the shipped file is not theirs to change.
    private void ReportLink(PackDraft draft, OuterLink link, string sentence)
    {
        var id = link.To.Split('/')[0];
        var was = shipped.Newest.FirstOrDefault(other => other.Worksheets.Values.Any(worksheet => worksheet.Id == id));
        var now = host.Newest.FirstOrDefault(other => other.PackId == was?.PackId);
        if (shipped.Newest.Contains(draft) && now is not null && Wrong(link, shipped.Newest) is null)
        {
            Report(now.VersionSpot, $"This version lacks '{link.To}', which '{link.Key}' names at {link.Spot}: keep it, under the same ids.");
        }
        else
        {
            Report(link.Spot, sentence);
        }
    }

    private static string? Wrong(OuterLink link, IReadOnlyCollection<PackDraft> drafts) => link.Key == "worksheets"
        ? MissingWorksheet(link, link.To, drafts)
        : WrongQuestion(link, drafts);

    private static string? WrongQuestion(OuterLink link, IReadOnlyCollection<PackDraft> drafts)
    {
        // Another shape is reported when the pack is read.
        if (link.To.Split('/') is not [var worksheetId, var questionId])
        {
            return null;
        }

        if (MissingWorksheet(link, worksheetId, drafts) is { } missing)
        {
            return missing;
        }

        var (file, worksheet) = Worksheets(drafts).First(entry => entry.Value.Id == worksheetId);
        List<string> fitting = [.. worksheet.Questions.OfType<EntriesQuestion>().Select(question => question.Id)];
        if (file == link.Spot.File)
        {
            return $"'{link.Key}' names '{link.To}', which is in this worksheet: write a question of another one.";
        }

        return fitting.Contains(questionId) || drafts.Any(draft => draft.Worksheets.ContainsKey(file) && draft.QuestionsOfUnknownKind.Contains(questionId))
            ? null
            : $"'{link.Key}' names '{link.To}', and '{questionId}' is no question with entries there: {Spelling.Advice(questionId, fitting, "leave it out")}.";
    }

    private static string? MissingWorksheet(OuterLink link, string worksheetId, IReadOnlyCollection<PackDraft> drafts)
    {
        if (Worksheets(drafts).Any(entry => entry.Value is { PaperOnly: true } && entry.Value.Id == worksheetId))
        {
            return $"'{link.Key}' names '{link.To}', and '{worksheetId}' is only ever printed: leave it out.";
        }

        List<string> known = [.. Worksheets(drafts).Where(entry => !entry.Value.PaperOnly).Select(entry => entry.Value.Id).Order(StringComparer.Ordinal)];
        return known.Contains(worksheetId)
            ? null
            : $"'{link.Key}' names '{link.To}', and there is no worksheet '{worksheetId}' in any pack: {Spelling.Advice(worksheetId, known, "leave it out")}.";
    }

    private static IEnumerable<KeyValuePair<string, Worksheet>> Worksheets(IEnumerable<PackDraft> drafts) => drafts.SelectMany(draft => draft.Worksheets);

    private static IEnumerable<KeyValuePair<string, Region>> RegionsOf(Shelf shelf) => shelf.Newest.SelectMany(draft => draft.Regions);

    private void Report(Spot spot, string message) => problems.Add(new PackProblem(spot.File, spot.Line, message));
}
