using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;
using SafetyPlanner.Data.Tests.Sharing;

namespace SafetyPlanner.Data.Tests.Kills;

/// <summary>A filled plan that is shared with two, in a folder that is copied for each kill.</summary>
internal sealed class KilledPlan : IAsyncDisposable
{
    private const int Answers = 40;

    private readonly byte[] ownerRoot;
    private readonly byte[] staying;
    private readonly byte[] leaving;

    private KilledPlan(SharedPlan plan, byte[] ownerRoot, byte[] staying, byte[] leaving, Guid share)
    {
        (Plan, this.ownerRoot, this.staying, this.leaving, Share) = (plan, ownerRoot, staying, leaving, share);
    }

    public SharedPlan Plan { get; }

    /// <summary>The share that is to be stopped.</summary>
    public Guid Share { get; }

    public static async Task<KilledPlan> PrepareAsync()
    {
        var database = await TempDatabase.StartAsync();
        var plan = await SharedPlan.StartAsync(database);
        for (var number = 0; number < Answers; number++)
        {
            await plan.SaveAsync(Answered.Change(Answered.Text(TextOf(number)), $"a{number}", $"s{number % 15}"));
        }

        var (staying, leaving) = (database.Somebody(), database.Somebody());
        await plan.ShareAsync(staying, plan.Consent(canEdit: true, mayGiveBack: true));
        var share = await plan.ShareAsync(leaving, plan.Consent(sections: SharedPlan.Second));
        return await KeepAsync(database, new KilledPlan(plan, RootOf(database, plan.Owner.Secret), RootOf(database, staying), RootOf(database, leaving), share));
    }

    /// <summary>A folder of its own to do something to, not started.</summary>
    public TempDatabase Copy() => TempDatabase.CopyOf(Plan.Database);

    /// <summary>A process that does something as the owner.</summary>
    public Task<KilledProcess> StartProcessAsync(TempDatabase database, params string[] deed) =>
        KilledProcess.StartAsync(database, Plan.Owner.UserId, ownerRoot, deed);

    /// <summary>How long that takes when nobody kills it.</summary>
    public async Task<TimeSpan> DurationAsync(params string[] deed)
    {
        await using var database = Copy();
        using var process = await StartProcessAsync(database, deed);
        return await process.FinishAsync();
    }

    /// <summary>Starts on a folder whose process was killed, and finds everything there under exactly one key.</summary>
    /// <returns>The epoch.</returns>
    public async Task<int> AllIsThereAsync(TempDatabase database, SessionSecret owner)
    {
        var opened = Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(owner, Plan.Plan)).Plan.Sheet("meeting");
        Assert.Equal(Answers + 2, opened.Answers.Count);
        Assert.All(Enumerable.Range(0, Answers), number => Assert.True(opened.Find($"a{number}")!.Value.SameAs(Answered.Text(TextOf(number)))));
        var held = await database.Held.OpenAsync(SignIn(database, staying), Plan.Plan);
        Assert.True(Assert.IsType<OpenPlanOutcome.Opened>(held).Plan.Sheet("meeting").Find("q1")!.Value.SameAs(Answered.Text("in the first")));

        await using var context = await Tables.ContextAsync(database);
        Assert.Equal(PlanKeys.Slots, await context.Sections.CountAsync());
        return (await context.Plans.SingleAsync()).Epoch;
    }

    /// <summary>The share is open to the one who has it and in the eyes of its owner, or for both it is not.</summary>
    /// <returns>True when it is open.</returns>
    public async Task<bool> IsOpenAsync(TempDatabase database, SessionSecret owner)
    {
        var listed = Assert.IsType<ListSharesOutcome.Listed>(await database.Shares.ListAsync(owner, Plan.Plan)).Shares;
        Assert.Equal(2, listed.Count);
        var isOpen = listed.Single(share => share.Id == Share).State is OwnedShareState.Open;
        var held = await database.Held.OpenAsync(SignIn(database, leaving), Plan.Plan);
        Assert.IsType(isOpen ? typeof(OpenPlanOutcome.Opened) : typeof(OpenPlanOutcome.NotFound), held);
        return isOpen;
    }

    /// <summary>A sign-in of the owner as they were.</summary>
    public SessionSecret SignInOwner(TempDatabase database) => SignIn(database, ownerRoot);

    public ValueTask DisposeAsync() => Plan.Database.DisposeAsync();

    private static string TextOf(int number) => $"answer {number} " + new string('x', 200);

    private static SessionSecret SignIn(TempDatabase database, byte[] bytes)
    {
        using var root = SecretKey.CopyOf(bytes);
        return database.Vault.Begin(Guid.NewGuid(), root);
    }

    private static byte[] RootOf(TempDatabase database, SessionSecret secret)
    {
        using var root = database.Vault.TryOpen(secret)!;
        return root.Bytes.ToArray();
    }

    private static async Task<KilledPlan> KeepAsync(TempDatabase database, KilledPlan plan)
    {
        await database.StopAsync();
        return plan;
    }
}
