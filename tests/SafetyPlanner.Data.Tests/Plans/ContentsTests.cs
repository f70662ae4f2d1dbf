using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Tests.Plans;

/// <summary>What a plan is made of, from its first moment on and when it is changed later.</summary>
public sealed class ContentsTests : IAsyncLifetime
{
    private static readonly ContentsChange Escaping = new([Answered.Escape], ["gb-eng", "nz"]);

    private TempDatabase database = default!;
    private SignedInAccount owner = default!;
    private PlanId plan;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
        plan = Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan.Id;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Plan_BegunWithRegionsAndAnswers_OpensAndIsListedWithThem()
    {
        var contents = new PlanContents([Answered.Meeting, Answered.Escape], ["nz", "gb-eng"]);
        PlacedAnswer[] answers =
        [
            Placed("meeting", "s1", "q1", "in the meeting"),
            Placed("escape-plan", "s1", "q1", "in the escape plan"),
            Placed("escape-plan", "s2", "q2", "in another section"),
        ];

        var created = await database.Plans.CreateAsync(owner.Secret, contents, answers, Cancellation);

        var begun = Assert.IsType<CreatePlanOutcome.Created>(created).Plan;
        var opened = await OpenAsync(begun.Id);
        Assert.All([begun, opened], held =>
        {
            Assert.Equal([Answered.Meeting, Answered.Escape], held.Worksheets);
            Assert.Equal(["nz", "gb-eng"], held.Contents.Regions);
            Assert.True(held.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("in the meeting")));
            Assert.True(held.Sheet("escape-plan").Find("q1")!.Value.SameAs(Answered.Text("in the escape plan")));
            Assert.True(held.Sheet("escape-plan").Find("q2")!.Value.SameAs(Answered.Text("in another section")));
        });
        var listed = (await ListAsync()).Single(summary => summary.Id == begun.Id).Contents!;
        Assert.Equal([Answered.Meeting, Answered.Escape], listed.Worksheets);
        Assert.Equal(["nz", "gb-eng"], listed.Regions);
    }

    [Fact]
    public async Task Plan_BegunWithTwoAnswersToOneQuestion_IsNotMade()
    {
        PlacedAnswer[] answers = [Placed("meeting", "s1", "q1", "one"), Placed("meeting", "s2", "q1", "two")];

        await Assert.ThrowsAsync<ArgumentException>(() => database.Plans.CreateAsync(owner.Secret, Answered.Contents, answers, Cancellation));

        Assert.Equal(plan, Assert.Single(await ListAsync()).Id);
    }

    [Fact]
    public async Task Contents_Changed_AreOnTheDiskAndTheAnswersStay()
    {
        await SaveAsync("kept");

        var outcome = await ChangeAsync(Escaping);

        var changed = Assert.IsType<ChangeContentsOutcome.Changed>(outcome).Contents;
        await database.StopAsync();
        await database.RunStartAsync();
        owner = await SignInAgainAsync();
        var opened = await OpenAsync(plan);
        Assert.All([changed, opened.Contents], contents =>
        {
            Assert.Equal([Answered.Meeting, Answered.Escape], contents.Worksheets);
            Assert.Equal(["gb-eng", "nz"], contents.Regions);
        });
        Assert.True(opened.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("kept")));
    }

    [Fact]
    public async Task Contents_ChangedWithoutRegions_KeepTheRegionsAndTheEditionsBegunWith()
    {
        await ChangeAsync(Escaping);

        await ChangeAsync(new ContentsChange([Answered.Meeting with { PackVersion = "2" }, new PlannedWorksheet("p", "1", "w")], null));

        var contents = (await OpenAsync(plan)).Contents;
        Assert.Equal([Answered.Meeting, Answered.Escape, new PlannedWorksheet("p", "1", "w")], contents.Worksheets);
        Assert.Equal(["gb-eng", "nz"], contents.Regions);
    }

    [Fact]
    public async Task Contents_OfTwoSessionsAtOnce_LoseNothing()
    {
        var second = await SignInAgainAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => database.Plans.ChangeContentsAsync(
            number % 2 == 0 ? owner.Secret : second.Secret,
            plan,
            new ContentsChange([new PlannedWorksheet("pack", "1", $"worksheet-{number}")], number == 7 ? ["nz"] : null)))));

        Assert.All(outcomes, outcome => Assert.IsType<ChangeContentsOutcome.Changed>(outcome));
        var contents = (await OpenAsync(plan)).Contents;
        Assert.Equal(Answered.Meeting, contents.Worksheets[0]);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(number => $"worksheet-{number}").Order(StringComparer.Ordinal),
            contents.Worksheets.Skip(1).Select(worksheet => worksheet.WorksheetId).Order(StringComparer.Ordinal));
        Assert.Equal(["nz"], contents.Regions);
    }

    [Fact]
    public async Task Contents_OfSomeoneElse_AreNotThere()
    {
        var stranger = await database.SignedInAsync();

        var outcome = await database.Plans.ChangeContentsAsync(stranger.Secret, plan, Escaping, Cancellation);

        Assert.IsType<ChangeContentsOutcome.NotFound>(outcome);
        Assert.Equal([Answered.Meeting], (await OpenAsync(plan)).Worksheets);
    }

    [Fact]
    public async Task Contents_AfterTheSignInEnded_AreClosed()
    {
        var second = await SignInAgainAsync();
        database.Vault.End(owner.Secret);

        var outcome = await ChangeAsync(Escaping);

        Assert.IsType<ChangeContentsOutcome.AccessEnded>(outcome);
        owner = second;
        Assert.Equal([Answered.Meeting], (await OpenAsync(plan)).Worksheets);
    }

    [Fact]
    public async Task Contents_Changed_CountAsActivityInThisMonth()
    {
        database.Clock.Advance(TimeSpan.FromDays(40));
        owner = await SignInAgainAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(10));

        await ChangeAsync(Escaping);

        Assert.Equal(TimeSpan.FromMinutes(15), database.Vault.Remaining(owner.Secret));
        Assert.Equal(202604, Assert.Single(await ListAsync()).LastUsedMonth);
    }

    [Fact]
    public async Task Contents_Changed_LookInADumpLikeAnAnswerSaved()
    {
        var before = await RowsAsync();
        await SaveAsync("an answer");
        var answered = await RowsAsync();
        await ChangeAsync(Escaping);
        var changed = await RowsAsync();

        var byAnswer = Assert.Single(Written(before, answered));
        var byContents = Assert.Single(Written(answered, changed));

        Assert.NotEqual(byAnswer.Id, byContents.Id);
        Assert.Equal(1, byAnswer.Revision - before[byAnswer.Id].Revision);
        Assert.Equal(1, byContents.Revision - answered[byContents.Id].Revision);
        Assert.All(changed.Values, row => Assert.Equal(Padding.Step + Envelope.Overhead, row.Sealed.Length));
    }

    [Fact]
    public async Task Contents_Tampered_AreDamagedAndLeftAlone()
    {
        await UseMetadataAsync(async (context, _, row) =>
        {
            row.Sealed[500] ^= 1;
            await ReplaceAsync(context, row, row.Revision, row.Sealed);
        });
        var before = await RowsAsync();

        var outcome = await ChangeAsync(Escaping);

        Assert.IsType<ChangeContentsOutcome.Damaged>(outcome);
        Assert.Null(Assert.Single(await ListAsync()).Contents);
        Assert.Empty(Written(before, await RowsAsync()));
    }

    [Fact]
    public async Task Contents_UnderAnotherPlanKey_AreDamagedAndLeftAlone()
    {
        await using var context = await ContextAsync();
        await context.Plans.ExecuteUpdateAsync(row => row.SetProperty(to => to.Epoch, 2), Cancellation);
        var before = await RowsAsync();

        var outcome = await ChangeAsync(Escaping);

        Assert.IsType<ChangeContentsOutcome.Damaged>(outcome);
        Assert.Empty(Written(before, await RowsAsync()));
    }

    [Fact]
    public async Task Plan_SealedBeforeThereWereRegions_OpensWithNoneAndTakesThem()
    {
        await SaveAsync("kept");
        await UseMetadataAsync(async (context, keys, row) =>
        {
            var old = JsonNode.Parse("""{"Worksheets":[{"PackId":"meeting-pack","PackVersion":"1","WorksheetId":"meeting"}]}""");
            using var key = keys.SlotKey(PlanKeys.MetadataSlot);
            await ReplaceAsync(context, row, row.Revision + 1, keys.Seal(key, row.Id, row.Revision + 1, old));
        });

        var listed = Assert.Single(await ListAsync()).Contents!;
        var opened = await OpenAsync(plan);
        await ChangeAsync(Escaping);

        Assert.All([listed, opened.Contents], contents =>
        {
            Assert.Equal([Answered.Meeting], contents.Worksheets);
            Assert.Empty(contents.Regions);
        });
        var after = await OpenAsync(plan);
        Assert.Equal([Answered.Meeting, Answered.Escape], after.Worksheets);
        Assert.Equal(["gb-eng", "nz"], after.Contents.Regions);
        Assert.True(after.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("kept")));
    }

    private static PlacedAnswer Placed(string worksheet, string section, string question, string text) =>
        new(worksheet, section, question, Answer.After(null, Answered.Text(text), DateTimeOffset.UnixEpoch, keepBefore: false));

    private static IEnumerable<SectionRow> Written(Dictionary<Guid, SectionRow> before, Dictionary<Guid, SectionRow> after) =>
        after.Values.Where(row => !row.Sealed.AsSpan().SequenceEqual(before[row.Id].Sealed));

    private static async Task ReplaceAsync(PlannerDbContext context, SectionRow row, long revision, byte[] content) => Assert.Equal(
        1,
        await context.Sections
            .Where(to => to.Id == row.Id)
            .ExecuteUpdateAsync(to => to.SetProperty(at => at.Revision, revision).SetProperty(at => at.Sealed, content), Cancellation));

    private async Task UseMetadataAsync(Func<PlannerDbContext, OwnerKeys, SectionRow, Task> use)
    {
        using var space = PlanSpace.Of(database.Vault.TryOpen(owner.Secret)!);
        await using var context = await ContextAsync();
        Assert.True(space.TryUnwrap(await context.Plans.AsNoTracking().SingleAsync(Cancellation), out var keys));
        using (keys)
        {
            using var key = keys.SlotKey(PlanKeys.MetadataSlot);
            await use(context, keys, (await RowsAsync())[PlanKeys.RowIdOf(key)]);
        }
    }

    private Task<ChangeContentsOutcome> ChangeAsync(ContentsChange change) => database.Plans.ChangeContentsAsync(owner.Secret, plan, change, Cancellation);

    private async Task SaveAsync(string text) => Assert.IsType<SavePlanOutcome.Saved>(
        await database.Plans.SaveAsync(owner.Secret, plan, Answered.Change(Answered.Text(text)), Cancellation));

    private async Task<Plan> OpenAsync(PlanId id) =>
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(owner.Secret, id, Cancellation)).Plan;

    private async Task<IReadOnlyList<PlanSummary>> ListAsync() =>
        Assert.IsType<ListPlansOutcome.Listed>(await database.Plans.ListAsync(owner.Secret, Cancellation)).Plans;

    private async Task<Dictionary<Guid, SectionRow>> RowsAsync()
    {
        await using var context = await ContextAsync();
        return await context.Sections.AsNoTracking().ToDictionaryAsync(row => row.Id, Cancellation);
    }

    private async Task<SignedInAccount> SignInAgainAsync()
    {
        var outcome = await database.Accounts.SignInAsync(owner.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation);
        return Assert.IsType<SignInOutcome.SignedIn>(outcome).Account;
    }

    private Task<PlannerDbContext> ContextAsync() => database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
}
