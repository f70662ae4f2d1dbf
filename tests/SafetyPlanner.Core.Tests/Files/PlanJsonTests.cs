using System.Text;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Files;

public sealed class PlanJsonTests
{
    private static readonly IReadOnlyList<(ContentPack, Worksheet)> Kinds = [(KindsPack.Pack, KindsPack.Worksheet)];

    [Fact]
    public void Plan_FiveHundredAtRandom_EachComesBackEqual()
    {
        var plans = Enumerable.Range(0, 500).Select(seed => RandomPlans.Make(seed, Kinds).Plan).ToList();

        Assert.All(plans, plan => Assert.Equal(PlanFileReading.Stored(plan), PlanFileReading.Stored(PlanFileReading.Plan(PlanJson.Write(plan)))));
        Assert.Contains(plans, plan => plan.Contents.Copies.Count > 0);
        Assert.Equal(
            typeof(AnswerValue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AnswerValue))).ToHashSet(),
            plans.SelectMany(plan => plan.Sheet(KindsPack.Worksheet.Id).Answers.Values).Select(answer => answer.Value.GetType()).ToHashSet());
    }

    [Fact]
    public void Plan_Ready_StaysReadyAndCanBeWrittenOn()
    {
        var given = Given.ReadyPlan();

        var read = PlanFileReading.Plan(PlanJson.Write(given.Plan));

        Assert.Equal(Outcome.ReadyToMeet, ReadinessCheck.Evaluate(given.Worksheet, read.Sheet(given.Worksheet.Id)).Outcome);
        Assert.IsType<AnswerProposal.Accepted>(read.TryAnswer(given.Worksheet, KindsPack.Question(KindsPack.Who), Given.Text(("name", "Alex")), 1, given.Now));
        Assert.IsType<AnswerProposal.Clash>(read.TryAnswer(given.Worksheet, KindsPack.Question(KindsPack.Who), Given.Text(("name", "A")), 0, given.Now));
    }

    [Fact]
    public void Plan_OfNoInstalledPack_IsWrittenWhole()
    {
        var contents = new PlanContents([new PlannedWorksheet("gone", "3", "gone")], []);
        var plan = new Plan(PlanId.New(), contents, new Dictionary<string, AnswerSheet> { ["gone"] = Given.Sheet(("who", Given.Text(("name", "Alex")))) });

        var json = PlanJson.Write(plan);

        Assert.Contains("\"name\": \"Alex\"", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal(PlanFileProblem.WorksheetMissing, PlanFileReading.Problem(json));
    }

    [Fact]
    public void Plan_TooLargeWithItsEarlierValues_IsWrittenWithoutThem()
    {
        var value = Given.List([.. Enumerable.Range(0, 7).Select(entry => Given.Entry($"e{entry}", ("result", new string('あ', 8_000))))]);
        var answer = new Answer(value, 11, Some.Morning, [.. Enumerable.Repeat(new EarlierValue(value, Some.Morning), Answer.EarlierKept)]);
        var planned = Enumerable.Range(0, 5).Select(sheet => new PlannedWorksheet("kinds", "1", $"kinds-{sheet}")).ToList();
        var sheets = planned.ToDictionary(sheet => sheet.WorksheetId, _ => new AnswerSheet([new(KindsPack.Results, answer)]));

        var json = PlanJson.Write(new Plan(PlanId.New(), new PlanContents(planned, []), sheets));

        Assert.InRange(json.Length, 5 * 7 * 3 * 8_000, PlanJson.MostBytes);
        Assert.Contains("\"version\": 11", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.DoesNotContain("written", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    [Fact]
    public void KeptFile_Read_IsWrittenAgainToTheLetter()
    {
        var plan = PlanFileReading.Plan(KeptFile.Bytes);

        Assert.Equal(KeptFile.Text, Encoding.UTF8.GetString(PlanJson.Write(plan)));
    }

    [Fact]
    public void KeptFile_Read_SaysWhatItSaid()
    {
        var plan = PlanFileReading.Plan(KeptFile.Bytes);

        var who = plan.Sheet("kinds").Find(KindsPack.Who)!;
        Assert.Equal((3, true, "Alex"), (who.Version, who.Value.Unknown, ((TextValue)who.Value).Parts["name"]));
        Assert.Equal(Some.Morning.AddMinutes(2).AddSeconds(2).AddTicks(1_234_567), who.ChangedAt);
        Assert.Equal([true, false], who.Earlier.Select(earlier => earlier.InPassing));
        Assert.Equal((CopyKind.MeetingCard, "Robin", new DateOnly(2026, 3, 9)), (plan.Contents.Copies[0].Kind, plan.Contents.Copies[0].Recipient, plan.Contents.Copies[0].DestroyedOn!.Value));
        Assert.Equal(Some.Morning.AddMinutes(7).AddSeconds(2), plan.Sheet("kinds").Value<ListValue>(KindsPack.Diary)!.Entries[0].Written);
    }

    [Fact]
    public void KeptFile_SavedAgainByAnEditor_IsTheSame()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(KeptFile.Text.Replace("\n", "\r\n", StringComparison.Ordinal))];

        Assert.Equal(KeptFile.Text, Encoding.UTF8.GetString(PlanJson.Write(PlanFileReading.Plan(marked))));
    }

    [Fact]
    public void KeptFile_WithItsMembersInAnotherOrder_IsTheSame()
    {
        var moved = KeptFile.With("\"kind\": \"outcome\",\n            \"outcome\": \"another-way\",", "\"outcome\": \"another-way\",");
        var reordered = Encoding.UTF8.GetString(moved).Replace("\"who\": 3\n              }\n            }\n          },", "\"who\": 3}}, \"kind\": \"outcome\"},", StringComparison.Ordinal);

        Assert.NotEqual(Encoding.UTF8.GetString(moved), reordered);
        Assert.Equal(KeptFile.Text, Encoding.UTF8.GetString(PlanJson.Write(PlanFileReading.Plan(Encoding.UTF8.GetBytes(reordered)))));
    }

    [Fact]
    public void Outcomes_InALog_SayNothingOfWhatPeopleWrote()
    {
        var read = PlanFileReading.Read(KeptFile.Bytes);

        Assert.Equal(nameof(PlanFileOutcome.Opened), read.ToString());
    }
}
