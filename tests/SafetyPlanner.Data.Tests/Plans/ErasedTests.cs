using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Sharing;

namespace SafetyPlanner.Data.Tests.Plans;

/// <summary>What was deleted is gone: from the plan, from those it was shared with, and from the files.</summary>
public sealed class ErasedTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SharedPlan shared = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SectionErasure OfTheFirst => new(
        "meeting", "s1", new Dictionary<string, AnswerValue> { ["q1"] = Answered.Text(""), ["q3"] = Answered.Text("") }, Decides: false, database.Clock.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        shared = await SharedPlan.StartAsync(database);
        await shared.SaveAsync(Answered.Change(Answered.Text("said later"), basedOn: 1, at: 60));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Section_Erased_IsEmptyWithoutEarlierVersionsAndCountsOn()
    {
        var erased = Assert.IsType<EraseSectionOutcome.Erased>(await database.Plans.EraseSectionAsync(shared.Owner.Secret, shared.Plan, OfTheFirst, Cancellation));

        var sheet = (await shared.OpenAsync()).Sheet("meeting");
        Assert.All([sheet.Find("q1")!, erased.Answers["q1"]], answer =>
        {
            Assert.Equal(3, answer.Version);
            Assert.True(answer.Value.SameAs(Answered.Text("")));
            Assert.Empty(answer.Earlier);
        });
        Assert.Null(sheet.Find("q3"));
        Assert.True(sheet.Find("q2")!.Value.SameAs(Answered.Text("in the second")));
    }

    [Fact]
    public async Task Section_Erased_LeavesNoByteOfItInTheDataFolder()
    {
        var before = await SealedAsync();

        await database.Plans.EraseSectionAsync(shared.Owner.Secret, shared.Plan, OfTheFirst, Cancellation);

        var after = await SealedAsync();
        var replaced = Assert.Single(before, row => !row.Value.SequenceEqual(after[row.Key])).Value;
        Assert.Empty(FilesWith(replaced));
        Assert.NotEmpty(FilesWith(after.Values.First()));
    }

    [Fact]
    public async Task Section_ErasedWhileItIsShared_IsEmptyForTheHolderToo()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));
        await database.Plans.EraseSectionAsync(shared.Owner.Secret, shared.Plan, OfTheFirst, Cancellation);

        var held = Assert.IsType<OpenPlanOutcome.Opened>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation)).Plan;
        var late = await database.Held.SaveAsync(holder, shared.Plan, Answered.Change(Answered.Text("late"), basedOn: 2, at: 99), Cancellation);

        Assert.True(held.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("")));
        Assert.Equal(3, Assert.IsType<SavePlanOutcome.Conflict>(late).Theirs!.Version);
    }

    [Fact]
    public async Task Plan_Deleted_TakesItsSharesAndCodesAlong()
    {
        var holder = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent(mayGiveBack: true));
        var giveBack = Assert.IsType<HandOverOutcome.Made>(await database.Held.GiveBackAsync(holder, shared.Plan, Cancellation)).Code.Text;
        var offered = (await shared.OfferAsync(shared.Consent())).Text;
        var handOver = Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Code.Text;
        ShareRow share;
        await using (var context = await Tables.ContextAsync(database))
        {
            share = await context.Shares.AsNoTracking().SingleAsync(row => row.Grant != null, Cancellation);
        }

        Assert.IsType<DeletePlanOutcome.Deleted>(await database.Plans.DeleteAsync(shared.Owner.Secret, shared.Plan, Cancellation));

        string[] tables = ["Plans:", "Sections:", "Shares:", "Invitations:"];
        Assert.DoesNotContain(await Tables.AllAsync(database), row => tables.Any(table => row.StartsWith(table, StringComparison.Ordinal)));
        Assert.All([share.Grant!, share.OwnerPart, share.HolderPart!, share.Journal], part => Assert.Empty(FilesWith(part)));
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(holder, shared.Plan, Cancellation));
        foreach (var code in new[] { giveBack, offered, handOver })
        {
            Assert.IsType<RedeemOutcome.Refused>(await database.Invitations.RedeemAsync(database.Somebody(), code, Cancellation));
        }
    }

    private async Task<Dictionary<Guid, byte[]>> SealedAsync()
    {
        await using var context = await Tables.ContextAsync(database);
        return await context.Sections.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Sealed, Cancellation);
    }

    // Not from the very beginning: SQLite may keep the first bytes of a row elsewhere than the rest.
    private IEnumerable<string> FilesWith(byte[] bytes) =>
        database.Bytes().Where(file => file.Value.AsSpan().IndexOf(bytes.AsSpan(20, Math.Min(100, bytes.Length - 20))) >= 0).Select(file => file.Key);
}
