using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Data.Tests.Plans;

/// <summary>What whoever takes the files can see, and what happens to whoever changes them.</summary>
public sealed class PlanRowsTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SignedInAccount owner = default!;
    private PlanId plan;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
        plan = await CreateAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Rows_OfAnEmptyPlan_AreThirteenOfOneLength()
    {
        var rows = await RowsAsync();

        Assert.Equal(13, rows.Count);
        Assert.All(rows, row => Assert.Equal(Padding.Step + Envelope.Overhead, row.Sealed.Length));
        Assert.Equal(13, rows.Select(row => row.Revision).Distinct().Count());
    }

    [Fact]
    public async Task Rows_OfAFilledPlan_AreStillThirteenOfOneLength()
    {
        for (var section = 0; section < 12; section++)
        {
            await SaveAsync(Answered.Change(Answered.Text(new string('x', 250)), section: $"s{section}", question: $"q{section}"));
        }

        var rows = await RowsAsync();

        Assert.Equal(13, rows.Count);
        Assert.All(rows, row => Assert.Equal(Padding.Step + Envelope.Overhead, row.Sealed.Length));
    }

    [Fact]
    public async Task Rows_OfTwoPlansOfOneAccount_ShareTheSpaceAndNothingElse()
    {
        await CreateAsync();
        await using var context = await ContextAsync();

        var plans = await context.Plans.AsNoTracking().ToListAsync(Cancellation);
        var users = await context.Users.AsNoTracking().Select(user => user.Id).ToListAsync(Cancellation);

        Assert.Equal(plans[0].SpaceId, plans[1].SpaceId);
        Assert.NotEqual(plans[0].WrappedKey, plans[1].WrappedKey);
        Assert.DoesNotContain(plans[0].SpaceId, users);
        Assert.Equal(26, (await RowsAsync()).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Tables_OfPlans_KeepNoOrderOfArrival()
    {
        await using var context = await ContextAsync();

        var tables = await context.Database
            .SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_list WHERE wr = 1 AND schema = 'main' ORDER BY name")
            .ToListAsync(Cancellation);

        Assert.Equal(["AccountCodes", "Invitations", "Plans", "Sections", "Shares"], tables);
    }

    [Fact]
    public async Task Answers_Saved_StandInNoByteOfTheDataFolder()
    {
        const string Sentinel = "Zwölf-Sentinel-Käfer-7291";
        await SaveAsync(Answered.Change(Answered.Text(Sentinel)));
        await SaveAsync(Answered.Change(new ListValue([new Entry("e", null, new Dictionary<string, string> { ["p"] = Sentinel })]), question: "q2"));
        await SaveAsync(Answered.Change(Answered.Text(Sentinel + " again"), basedOn: 1, at: 60));

        var whileRunning = database.Bytes();
        await database.StopAsync();
        var afterwards = database.Bytes();

        Assert.Contains(whileRunning.Keys, file => file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Empty(FilesWith(whileRunning, Sentinel));
        Assert.Empty(FilesWith(afterwards, Sentinel));
        Assert.Empty(FilesWith(whileRunning, TempDatabase.Passphrase));
        Assert.Empty(FilesWith(whileRunning, owner.Secret.Claim));
        Assert.NotEmpty(FilesWith(whileRunning, owner.SignInName));
    }

    [Fact]
    public async Task Plan_Deleted_LeavesNoByteOfItInTheDataFolder()
    {
        await using var context = await ContextAsync();
        var wrapped = (await context.Plans.AsNoTracking().SingleAsync(Cancellation)).WrappedKey;
        var sealedParts = (await RowsAsync()).Select(row => row.Sealed).ToList();
        Assert.NotEmpty(FilesWith(database.Bytes(), wrapped));

        await database.Plans.DeleteAsync(owner.Secret, plan, Cancellation);

        var bytes = database.Bytes();
        Assert.Empty(FilesWith(bytes, wrapped));
        Assert.All(sealedParts, part => Assert.Empty(FilesWith(bytes, part[100..400])));
    }

    [Fact]
    public async Task Row_Tampered_IsDamagedAndNeverOverwritten()
    {
        await SaveAsync(Answered.Change(Answered.Text("kept")));
        await using var context = await ContextAsync();
        foreach (var row in await RowsAsync())
        {
            row.Sealed[500] ^= 1;
            await context.Sections.Where(to => to.Id == row.Id).ExecuteUpdateAsync(to => to.SetProperty(at => at.Sealed, row.Sealed), Cancellation);
        }

        var before = await RowsAsync();
        var saved = await database.Plans.SaveAsync(owner.Secret, plan, Answered.Change(Answered.Text("new"), basedOn: 1), Cancellation);
        var opened = await database.Plans.OpenAsync(owner.Secret, plan, Cancellation);
        var listed = await database.Plans.ListAsync(owner.Secret, Cancellation);

        Assert.IsType<SavePlanOutcome.Damaged>(saved);
        Assert.IsType<OpenPlanOutcome.Damaged>(opened);
        Assert.Null(Assert.Single(Assert.IsType<ListPlansOutcome.Listed>(listed).Plans).Contents);
        Assert.Equal(before.Select(row => row.Sealed), (await RowsAsync()).Select(row => row.Sealed));
    }

    [Fact]
    public async Task Row_PutBackToAnOlderRevision_IsDamaged()
    {
        var older = await RowsAsync();
        await SaveAsync(Answered.Change(Answered.Text("kept")));
        await using var context = await ContextAsync();
        foreach (var row in older)
        {
            await context.Sections.Where(to => to.Id == row.Id).ExecuteUpdateAsync(to => to.SetProperty(at => at.Sealed, row.Sealed), Cancellation);
        }

        var outcome = await database.Plans.OpenAsync(owner.Secret, plan, Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(outcome);
    }

    [Fact]
    public async Task Row_SwappedWithAnother_IsDamaged()
    {
        await using var context = await ContextAsync();
        var rows = await RowsAsync();
        await Replace(context, rows[0].Id, rows[1]);
        await Replace(context, rows[1].Id, rows[0]);

        var outcome = await database.Plans.OpenAsync(owner.Secret, plan, Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(outcome);
    }

    [Fact]
    public async Task Row_Removed_IsDamagedAndNotTakenForEmpty()
    {
        await using var context = await ContextAsync();
        var first = (await RowsAsync())[0].Id;
        await context.Sections.Where(row => row.Id == first).ExecuteDeleteAsync(Cancellation);

        var outcome = await database.Plans.OpenAsync(owner.Secret, plan, Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(outcome);
    }

    [Fact]
    public async Task PlanKey_OfAnotherEpochOrPlan_IsDamaged()
    {
        await using var context = await ContextAsync();
        await context.Plans.ExecuteUpdateAsync(row => row.SetProperty(to => to.Epoch, 2), Cancellation);

        var opened = await database.Plans.OpenAsync(owner.Secret, plan, Cancellation);
        var saved = await database.Plans.SaveAsync(owner.Secret, plan, Answered.Change(Answered.Text("new")), Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(opened);
        Assert.IsType<SavePlanOutcome.Damaged>(saved);
    }

    [Fact]
    public async Task Plan_MovedIntoAnotherSpace_DoesNotOpenThere()
    {
        var thief = await database.SignedInAsync();
        await database.Plans.CreateAsync(thief.Secret, Answered.Contents, Cancellation);
        await using var context = await ContextAsync();
        var theirs = await context.Plans.AsNoTracking().SingleAsync(row => row.Id != plan.Value, Cancellation);
        await context.Plans.Where(row => row.Id == plan.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(to => to.SpaceId, theirs.SpaceId), Cancellation);

        var outcome = await database.Plans.OpenAsync(thief.Secret, plan, Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(outcome);
    }

    private static async Task Replace(PlannerDbContext context, Guid id, SectionRow by) => await context.Sections
        .Where(row => row.Id == id)
        .ExecuteUpdateAsync(row => row.SetProperty(to => to.Sealed, by.Sealed).SetProperty(to => to.Revision, by.Revision), Cancellation);

    private static IEnumerable<string> FilesWith(IReadOnlyDictionary<string, byte[]> files, string text) => FilesWith(files, Encoding.UTF8.GetBytes(text))
        .Concat(FilesWith(files, Encoding.Unicode.GetBytes(text)))
        .Concat(FilesWith(files, Encoding.BigEndianUnicode.GetBytes(text)));

    private static IEnumerable<string> FilesWith(IReadOnlyDictionary<string, byte[]> files, byte[] sought) =>
        files.Where(file => file.Value.AsSpan().IndexOf(sought) >= 0).Select(file => file.Key);

    private async Task<PlanId> CreateAsync() =>
        Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan.Id;

    private async Task SaveAsync(PlanChange change) =>
        Assert.IsType<SavePlanOutcome.Saved>(await database.Plans.SaveAsync(owner.Secret, plan, change, Cancellation));

    private async Task<List<SectionRow>> RowsAsync()
    {
        await using var context = await ContextAsync();
        return await context.Sections.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancellation);
    }

    private Task<PlannerDbContext> ContextAsync() => database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
}
