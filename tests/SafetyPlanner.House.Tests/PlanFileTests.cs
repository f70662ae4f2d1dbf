using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.House.Tests;

/// <summary>What docs/plan-file.md and its schema say of files, held against what is written and read.</summary>
public sealed partial class PlanFileTests
{
    private static readonly ContentLibrary Library = ContentLibrary.Load();

    private static readonly IReadOnlyList<(ContentPack Pack, Worksheet Worksheet)> Worksheets = [.. Library.Worksheets.Where(offered => !offered.Worksheet.PaperOnly)];

    private readonly PlanFileSchema schema = new();

    [Fact]
    public void Files_OfShippedWorksheetsFilledAtRandom_FitTheSchemaAndUseAllOfIt()
    {
        var reworded = Given.Plan()
            .Write(KindsPack.Diary, Given.List(Given.Entry("y1", ("what", "Waited"))))
            .Type(KindsPack.Diary, Given.List(Given.Entry("y1", ("what", "Waited outside"))), TimeSpan.FromDays(1));

        var files = Enumerable.Range(0, 100).Select(seed => RandomPlans.Make(seed, Worksheets).Plan).Append(reworded.Plan).Select(PlanJson.Write).ToList();

        Assert.All(files, file => Assert.True(schema.Fits(JsonNode.Parse(file))));
        Assert.Empty(schema.Members.Except(schema.Met));
    }

    [Fact]
    public void Files_OfShippedWorksheetsFilledAtRandom_ComeBackToTheByte()
    {
        var files = Enumerable.Range(0, 100).Select(seed => PlanJson.Write(RandomPlans.Make(seed, Worksheets).Plan)).ToList();

        Assert.All(files, file => Assert.Equal(file, PlanJson.Write(Read(file))));
    }

    [Fact]
    public void Schema_AMemberTakenAwayOrEmptied_IsMissedWhereTheReaderMissesIt()
    {
        var file = PlanJson.Write(Given.ReadyPlan().Write(KindsPack.Who, Given.Text(("name", "A"))).Plan);
        var (taken, emptied) = (Members(JsonNode.Parse(file)!).Count(), Members(JsonNode.Parse(file)!).Count());

        var without = Enumerable.Range(0, taken).Select(at => Changed(file, at, member => member.Object.Remove(member.Name)));
        var withNull = Enumerable.Range(0, emptied).Select(at => Changed(file, at, member => member.Object[member.Name] = null));

        Assert.All(without, other => Assert.Equal(schema.Fits(other), IsRead(other)));
        Assert.All(withNull, other => Assert.Equal((false, false), (schema.Fits(other), IsRead(other))));
    }

    [Fact]
    public void Schema_AMemberThatNobodyKnows_IsRefusedByBoth()
    {
        var file = PlanJson.Write(Given.ReadyPlan().Plan);
        var known = Members(JsonNode.Parse(file)!).Count(member => !IsTable(member.Object));

        var more = Enumerable.Range(0, known).Select(at => Changed(file, at, member => member.Object["more"] = 1, skipTables: true));

        Assert.All(more, other => Assert.Equal((false, false), (schema.Fits(other), IsRead(other))));
    }

    [Fact]
    public void Example_InTheDocument_IsReadAndFitsTheSchema()
    {
        var example = Example().Match(Repository.Find("docs/plan-file.md").Text).Groups["file"].Value;

        Assert.True(schema.Fits(JsonNode.Parse(example)));
        Assert.Equal(example, Encoding.UTF8.GetString(PlanJson.Write(Read(Encoding.UTF8.GetBytes(example)))));
    }

    [Fact]
    public void Document_EverySentence_IsThere()
    {
        var document = Repository.Find("docs/plan-file.md").Text;
        PlanFileProblem[] problems =
            [PlanFileProblem.NotAPlan, PlanFileProblem.Newer, PlanFileProblem.Damaged, PlanFileProblem.TooLarge, PlanFileProblem.WorksheetMissing, PlanFileProblem.NotOpened];

        Assert.All(problems, problem => Assert.Contains(problem.Sentence, document, StringComparison.Ordinal));
    }

    private static Plan Read(byte[] file)
    {
        var opened = Assert.IsType<PlanFileOutcome.Opened>(PlanJson.Read(file, planned => Library.Find(planned.PackId, planned.PackVersion)?.FindWorksheet(planned.WorksheetId)));
        return new Plan(PlanId.New(), opened.Contents, opened.Sheets);
    }

    private static bool IsRead(JsonNode file) => PlanJson.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), _ => KindsPack.Worksheet) is PlanFileOutcome.Opened;

    private static JsonNode Changed(byte[] file, int at, Action<(JsonObject Object, string Name)> change, bool skipTables = false)
    {
        var root = JsonNode.Parse(file)!;
        change(Members(root).Where(member => !skipTables || !IsTable(member.Object)).ElementAt(at));
        return root;
    }

    private static IEnumerable<(JsonObject Object, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value).Prepend((members, member.Key))),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    /// <summary>True for texts by part and versions by question: the ids in them are those of a worksheet, which no schema knows.</summary>
    private static bool IsTable(JsonObject members) => members.Parent is JsonObject && members.GetPropertyName() is "parts" or "versions";

    [GeneratedRegex("```json\n(?<file>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
