using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Retention;

public sealed class RetentionSweepTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_Unused_IsDeletedWithItsSectionsOnItsDayAndNotBefore()
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        var (unused, used) = (await PlanAsync(database, owner), await PlanAsync(database, owner));
        await using var context = await ContextAsync(database);
        await context.Plans.Where(row => row.Id == used.Value).ExecuteUpdateAsync(row => row.SetProperty(to => to.LastUsedMonth, 202604), Cancellation);
        var end = new DateTimeOffset(2027, 5, 1, 0, 0, 0, TimeSpan.Zero);

        await SweepAtAsync(database, end - Second);
        var before = await context.Plans.CountAsync(Cancellation);
        await SweepAtAsync(database, end);

        Assert.Equal(2, before);
        Assert.Equal([used.Value], await context.Plans.Select(row => row.Id).ToListAsync(Cancellation));
        Assert.All(await context.Sections.AsNoTracking().ToListAsync(Cancellation), section => Assert.Equal(used.Value, section.PlanId));
        Assert.Equal(1, await context.Users.CountAsync(Cancellation));
        Assert.DoesNotContain(database.Bytes().Values, bytes => Holds(bytes, unused.Value));
        Assert.Contains(database.Bytes().Values, bytes => Holds(bytes, used.Value));
    }

    [Theory]
    [InlineData(nameof(ShareStage.Offered))]
    [InlineData(nameof(ShareStage.Redeemed))]
    [InlineData(nameof(ShareStage.Open))]
    public async Task Share_PastItsLastDay_EndsAndTheRecipientsKeysLeaveTheFiles(string name)
    {
        var stage = Enum.Parse<ShareStage>(name);
        await using var database = await TempDatabase.StartAsync();
        var plan = await PlanAsync(database, await database.SignedInAsync());
        var other = await PlanAsync(database, await database.SignedInAsync());
        var share = ShareOf(plan, stage, new DateOnly(2026, 3, 1));
        var later = ShareOf(other, stage, new DateOnly(2026, 3, 2));
        await AddAsync(database, share, later);
        var lastMoment = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero) - Second;

        var onTheDay = await SweepAtAsync(database, lastMoment);
        var dayAfter = await SweepAtAsync(database, lastMoment + Second);
        var again = await SweepAtAsync(database, lastMoment + Second);

        await using var context = await ContextAsync(database);
        var after = await context.Shares.AsNoTracking().SingleAsync(row => row.Id == share.Id, Cancellation);
        Assert.Empty(onTheDay);
        Assert.Equal([plan], dayAfter);
        Assert.Empty(again);
        Assert.Equal((ShareStage.Ended, null, null, null), (after.Stage, after.HolderSpaceId, after.HolderPart, after.Grant));
        Assert.Equal(share.OwnerPart, after.OwnerPart);
        Assert.Equal(share.Journal, after.Journal);
        Assert.Equal(stage == ShareStage.Open ? [plan.Value] : [], await context.Plans.Where(row => row.RotationDue).Select(row => row.Id).ToListAsync(Cancellation));
        Assert.Equal(stage, (await context.Shares.AsNoTracking().SingleAsync(row => row.Id == later.Id, Cancellation)).Stage);
        Assert.All(KeysOf(share), key => Assert.DoesNotContain(database.Bytes().Values, bytes => Holds(bytes, key)));
        Assert.All(KeysOf(later), key => Assert.Contains(database.Bytes().Values, bytes => Holds(bytes, key)));
    }

    [Fact]
    public async Task Invitation_PastItsTime_OpensNothingAndEndsWhatNobodyRedeemed()
    {
        await using var database = await TempDatabase.StartAsync();
        var plan = await PlanAsync(database, await database.SignedInAsync());
        var (offered, redeemed) = (ShareOf(plan, ShareStage.Offered, new DateOnly(2026, 4, 1)), ShareOf(plan, ShareStage.Redeemed, new DateOnly(2026, 4, 1)));
        var ends = database.Clock.GetUtcNow().AddHours(72);
        var invitations = new[] { InvitationTo(plan, offered.Id, ends), InvitationTo(plan, redeemed.Id, ends), InvitationTo(plan, share: null, ends) };
        await AddAsync(database, [offered, redeemed, .. invitations]);
        await using var context = await ContextAsync(database);

        var before = await SweepAtAsync(database, ends);
        var keptUntilThen = await context.Invitations.CountAsync(row => row.Sealed != null, Cancellation);
        var ended = await SweepAtAsync(database, ends + Second);
        var emptied = await context.Invitations.CountAsync(row => row.Sealed == null, Cancellation);
        await SweepAtAsync(database, ends.AddHours(24));
        var keptADay = await context.Invitations.CountAsync(Cancellation);
        await SweepAtAsync(database, ends.AddHours(24) + Second);

        Assert.Empty(before);
        Assert.Equal(3, keptUntilThen);
        Assert.Equal([plan], ended);
        Assert.Equal(3, emptied);
        Assert.Equal(3, keptADay);
        Assert.Equal(0, await context.Invitations.CountAsync(Cancellation));
        Assert.Equal(ShareStage.Ended, (await context.Shares.AsNoTracking().SingleAsync(row => row.Id == offered.Id, Cancellation)).Stage);
        Assert.Equal(ShareStage.Redeemed, (await context.Shares.AsNoTracking().SingleAsync(row => row.Id == redeemed.Id, Cancellation)).Stage);
        Assert.False(await context.Plans.AnyAsync(row => row.RotationDue, Cancellation));
        Assert.All(invitations, invitation => Assert.DoesNotContain(database.Bytes().Values, bytes => Holds(bytes, invitation.Sealed!)));
    }

    [Fact]
    public async Task CodeOfTheHost_PastItsTime_IsDeleted()
    {
        await using var database = await TempDatabase.StartAsync();
        var now = database.Clock.GetUtcNow();
        var over = new AccountCodeRow { Id = Guid.NewGuid(), Role = AccountRole.Advocate, EndsAt = now.ToUnixTimeSeconds() - 1 };
        var open = new AccountCodeRow { Id = Guid.NewGuid(), Role = AccountRole.Advocate, EndsAt = now.ToUnixTimeSeconds() };
        await AddAsync(database, over, open);

        await SweepAtAsync(database, now);

        await using var context = await ContextAsync(database);
        Assert.Equal([open.Id], await context.AccountCodes.Select(row => row.Id).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task FailedSignIns_OlderThanFourteenDays_AreDeleted()
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        var now = database.Clock.GetUtcNow();
        var oldest = now.AddDays(-14).ToUnixTimeSeconds();
        await AddAsync(
            database,
            new FailedSignInRow { UserId = owner.UserId, Hour = oldest - 1, Count = 3 },
            new FailedSignInRow { UserId = owner.UserId, Hour = oldest, Count = 2 });

        await SweepAtAsync(database, now);

        await using var context = await ContextAsync(database);
        Assert.Equal([oldest], await context.FailedSignIns.Select(row => row.Hour).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Sweep_Again_ChangesNothingButItsTime()
    {
        await using var database = await TempDatabase.StartAsync();
        var owner = await database.SignedInAsync();
        var plan = await PlanAsync(database, owner);
        var now = database.Clock.GetUtcNow();
        await AddAsync(
            database,
            ShareOf(plan, ShareStage.Open, new DateOnly(2026, 2, 28)),
            InvitationTo(plan, share: null, now.AddDays(-3)),
            new AccountCodeRow { Id = Guid.NewGuid(), Role = AccountRole.Person, EndsAt = 0 },
            new FailedSignInRow { UserId = owner.UserId, Hour = 0, Count = 1 });

        await SweepAtAsync(database, now);
        var first = await NoteAsync(database);
        await SweepAtAsync(database, now.AddHours(1));
        var second = await NoteAsync(database);

        Assert.Equal((0, 1, 2, 1), (first.PlansDeleted, first.SharesEnded, first.CodesDeleted, first.FailedSignInsDeleted));
        Assert.Equal((0, 1, 2, 1), (second.PlansDeleted, second.SharesEnded, second.CodesDeleted, second.FailedSignInsDeleted));
        Assert.Equal((now.ToUnixTimeSeconds(), now.AddHours(1).ToUnixTimeSeconds()), (first.RanAt, second.RanAt));
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync((await SignInAsync(database, owner)).Secret, plan, Cancellation));
    }

    private static async Task<SignedInAccount> SignInAsync(TempDatabase database, SignedInAccount account) =>
        ((SignInOutcome.SignedIn)await database.Accounts.SignInAsync(account.SignInName, TempDatabase.Passphrase, "192.0.2.7", Cancellation)).Account;

    private static async Task<IReadOnlyList<PlanId>> SweepAtAsync(TempDatabase database, DateTimeOffset at)
    {
        database.Clock.Advance(at - database.Clock.GetUtcNow());
        return await database.Get<RetentionSweep>().RunAsync(Cancellation);
    }

    private static async Task<SweepRow> NoteAsync(TempDatabase database)
    {
        await using var context = await ContextAsync(database);
        return await context.Sweeps.AsNoTracking().SingleAsync(Cancellation);
    }

    private static async Task<PlanId> PlanAsync(TempDatabase database, SignedInAccount owner) =>
        ((CreatePlanOutcome.Created)await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan.Id;

    private static Task<PlannerDbContext> ContextAsync(TempDatabase database) =>
        database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);

    private static async Task AddAsync(TempDatabase database, params object[] rows)
    {
        await using var context = await ContextAsync(database);
        context.AddRange(rows);
        await context.SaveChangesAsync(Cancellation);
    }

    private static ShareRow ShareOf(PlanId plan, ShareStage stage, DateOnly endsOn) => new()
    {
        Id = Guid.NewGuid(),
        PlanId = plan.Value,
        Stage = stage,
        EndsOn = endsOn,
        OwnerPart = Random(),
        HolderSpaceId = stage == ShareStage.Offered ? null : Guid.NewGuid(),
        HolderPart = stage == ShareStage.Offered ? null : Random(),
        Grant = stage == ShareStage.Open ? Random() : null,
        Journal = Random(),
        JournalRevision = 1,
    };

    private static IEnumerable<byte[]> KeysOf(ShareRow share) => new[] { share.HolderPart, share.Grant }.OfType<byte[]>();

    private static InvitationRow InvitationTo(PlanId plan, Guid? share, DateTimeOffset ends) =>
        new() { Id = Guid.NewGuid(), PlanId = plan.Value, ShareId = share, Sealed = Random(), EndsAt = ends.ToUnixTimeSeconds() };

    private static byte[] Random() => RandomNumberGenerator.GetBytes(64);

    private static bool Holds(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;

    // The provider writes ids as capital letters.
    private static bool Holds(byte[] bytes, Guid id) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(id.ToString().ToUpperInvariant())) >= 0;
}
