using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

/// <summary>What holds for a plan wherever it lives, with an account and without.</summary>
public abstract class PlanHomeTests
{
    private static readonly PlannedWorksheet Kinds = new(KindsPack.Pack.Id, KindsPack.Pack.Version, KindsPack.Worksheet.Id);

    private static readonly PlannedWorksheet Other = new("other-pack", "3", "other");

    private static readonly PlanContents Contents = new([Kinds], ["nz"]);

    protected abstract IPlanHome Home { get; }

    /// <summary>Begins a plan for a session of its own.</summary>
    protected abstract Task<(string Secret, PlanId Plan)> BeginAsync(PlanContents contents, IReadOnlyList<PlacedAnswer> answers);

    protected abstract void Wait(TimeSpan time);

    [Fact]
    public async Task Plan_BegunWithAnswers_HoldsThemWithTheirVersions()
    {
        var earlier = Answer.After(null, Given.Text(("name", "Alex")), Some.Morning, keepBefore: false);
        var answer = Answer.After(earlier, Given.Text(("name", "Kim")), Some.Morning.AddHours(1), keepBefore: true);

        var (secret, id) = await BeginAsync(
            new PlanContents([Kinds, Other], ["nz", "gb-eng"]),
            [new PlacedAnswer(Kinds.WorksheetId, "opening", KindsPack.Who, answer), new PlacedAnswer(Other.WorksheetId, "opening", KindsPack.Who, earlier)]);

        var plan = await OpenedAsync(secret, id);
        Assert.Equal([Kinds, Other], plan.Worksheets);
        Assert.Equal(["nz", "gb-eng"], plan.Contents.Regions);
        var kept = plan.Sheet(Kinds.WorksheetId).Find(KindsPack.Who)!;
        Assert.Equal(2, kept.Version);
        Assert.True(kept.Value.SameAs(answer.Value));
        Assert.True(Assert.Single(kept.Earlier).Value.SameAs(earlier.Value));
        Assert.Equal(1, plan.Sheet(Other.WorksheetId).VersionOf(KindsPack.Who));
    }

    [Fact]
    public async Task Contents_Changed_AreKept()
    {
        var (secret, id) = await BeginAsync(Contents, []);

        var added = await ChangeAsync(secret, id, new ContentsChange([Other], null));
        var moved = await ChangeAsync(secret, id, new ContentsChange([Kinds with { PackVersion = "9" }], ["gb-eng", "gb-sct"]));

        Assert.Equal(["nz"], Assert.IsType<ChangeContentsOutcome.Changed>(added).Contents.Regions);
        var kept = (await OpenedAsync(secret, id)).Contents;
        Assert.All([Assert.IsType<ChangeContentsOutcome.Changed>(moved).Contents, kept], contents =>
        {
            Assert.Equal([Kinds, Other], contents.Worksheets);
            Assert.Equal(["gb-eng", "gb-sct"], contents.Regions);
        });
    }

    [Fact]
    public async Task Contents_OfManyChangesAtOnce_LoseNothing()
    {
        var (secret, id) = await BeginAsync(Contents, []);
        var names = Enumerable.Range(0, 20).Select(at => $"worksheet-{at:00}").ToList();

        var outcomes = await Task.WhenAll(names.Select(name => Task.Run(() => ChangeAsync(secret, id, new ContentsChange([Other with { WorksheetId = name }], null)))));

        Assert.All(outcomes, outcome => Assert.IsType<ChangeContentsOutcome.Changed>(outcome));
        var kept = await OpenedAsync(secret, id);
        Assert.Equal(names, kept.Worksheets.Skip(1).Select(worksheet => worksheet.WorksheetId).Order(StringComparer.Ordinal));
        Assert.Equal(["nz"], kept.Contents.Regions);
    }

    [Fact]
    public async Task Contents_AndAnswersAtOnce_DoNotDisturbEachOther()
    {
        var (secret, id) = await BeginAsync(Contents, []);

        var saving = Task.WhenAll(Enumerable.Range(0, 10).Select(at => Task.Run(() => SaveAsync(secret, id, Kinds, $"question-{at}"))));
        var changing = Task.WhenAll(Enumerable.Range(0, 10).Select(at => Task.Run(() =>
            ChangeAsync(secret, id, new ContentsChange([Other with { WorksheetId = $"worksheet-{at}" }], null)))));

        Assert.All(await saving, outcome => Assert.IsType<SavePlanOutcome.Saved>(outcome));
        Assert.All(await changing, outcome => Assert.IsType<ChangeContentsOutcome.Changed>(outcome));
        var kept = await OpenedAsync(secret, id);
        Assert.Equal(10, kept.Sheet(Kinds.WorksheetId).Answers.Count);
        Assert.Equal(11, kept.Worksheets.Count);
    }

    [Fact]
    public async Task Answer_ToAnAddedWorksheet_IsKeptThere()
    {
        var (secret, id) = await BeginAsync(Contents, []);

        await ChangeAsync(secret, id, new ContentsChange([Other], null));
        await SaveAsync(secret, id, Other, KindsPack.Who);

        var kept = await OpenedAsync(secret, id);
        Assert.Equal(1, kept.Sheet(Other.WorksheetId).VersionOf(KindsPack.Who));
        Assert.Empty(kept.Sheet(Kinds.WorksheetId).Answers);
    }

    [Fact]
    public async Task Contents_OfSomebodyElse_AreNotFoundAndStay()
    {
        var (secret, id) = await BeginAsync(Contents, []);
        var (stranger, _) = await BeginAsync(Contents, []);

        var outcome = await ChangeAsync(stranger, id, new ContentsChange([Other], ["gb-eng"]));
        var withoutSecret = await ChangeAsync("no secret", id, new ContentsChange([Other], ["gb-eng"]));

        Assert.IsType<ChangeContentsOutcome.NotFound>(outcome);
        Assert.IsType<ChangeContentsOutcome.AccessEnded>(withoutSecret);
        var kept = (await OpenedAsync(secret, id)).Contents;
        Assert.Equal([Kinds], kept.Worksheets);
        Assert.Equal(["nz"], kept.Regions);
    }

    [Fact]
    public async Task Contents_AfterTheSessionEnded_AreClosed()
    {
        var (secret, id) = await BeginAsync(Contents, []);

        Home.End(secret);

        Assert.IsType<ChangeContentsOutcome.AccessEnded>(await ChangeAsync(secret, id, new ContentsChange([Other], null)));
    }

    [Fact]
    public async Task Contents_Changed_CountAsActivity()
    {
        var (secret, id) = await BeginAsync(Contents, []);
        var whole = Home.Remaining(secret);

        Wait(TimeSpan.FromMinutes(10));
        Assert.Equal(whole - TimeSpan.FromMinutes(10), Home.Remaining(secret));
        await ChangeAsync(secret, id, new ContentsChange([Other], null));

        Assert.Equal(whole, Home.Remaining(secret));
    }

    private Task<ChangeContentsOutcome> ChangeAsync(string secret, PlanId id, ContentsChange change) =>
        Home.ChangeContentsAsync(secret, id, change, TestContext.Current.CancellationToken);

    private Task<SavePlanOutcome> SaveAsync(string secret, PlanId id, PlannedWorksheet worksheet, string question)
    {
        var change = new PlanChange(worksheet.WorksheetId, "opening", question, 0, Given.Text(("name", "Alex")), Some.Morning, KeepBefore: false);
        return Home.SaveAsync(secret, id, change, TestContext.Current.CancellationToken);
    }

    private async Task<Plan> OpenedAsync(string secret, PlanId id) =>
        Assert.IsType<OpenPlanOutcome.Opened>(await Home.OpenAsync(secret, id, TestContext.Current.CancellationToken)).Plan;
}
