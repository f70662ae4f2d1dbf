using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

public sealed class GuestPlansTests : IDisposable
{
    private static readonly PlanContents Contents = new([new PlannedWorksheet(KindsPack.Pack.Id, KindsPack.Pack.Version, KindsPack.Worksheet.Id)], []);

    private readonly TestClock clock = new(Some.Morning);
    private readonly GuestPlans guests;

    public GuestPlansTests() => guests = new GuestPlans(Options.Create(new GuestOptions { Idle = TimeSpan.FromMinutes(30), Most = 3 }), clock);

    public void Dispose() => guests.Dispose();

    [Fact]
    public async Task Plan_Idle_IsGoneOnTime()
    {
        var (secret, plan) = Begin();

        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.IsType<OpenPlanOutcome.Opened>(await OpenAsync(secret, plan));
        Assert.Equal(TimeSpan.FromMinutes(1), guests.Remaining(secret));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<OpenPlanOutcome.AccessEnded>(await OpenAsync(secret, plan));
        Assert.IsType<SavePlanOutcome.AccessEnded>(await SaveAsync(secret, plan, Change(KindsPack.Who, 0, "Alex")));
        Assert.Equal(TimeSpan.Zero, guests.Remaining(secret));
        Assert.Null(guests.PlanOf(secret));
        Assert.False(guests.Touch(secret));
    }

    [Fact]
    public async Task Plan_SavedOrTouched_LivesOn()
    {
        var (secret, plan) = Begin();

        clock.Advance(TimeSpan.FromMinutes(20));
        await SaveAsync(secret, plan, Change(KindsPack.Who, 0, "Alex"));
        Assert.Equal(TimeSpan.FromMinutes(30), guests.Remaining(secret));
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(guests.Touch(secret));
        clock.Advance(TimeSpan.FromMinutes(20));

        Assert.IsType<OpenPlanOutcome.Opened>(await OpenAsync(secret, plan));
    }

    [Fact]
    public async Task Plan_Full_TakesNothingMoreButLetsItselfBeShortened()
    {
        using var narrow = new GuestPlans(Options.Create(new GuestOptions { MostCharacters = 10_000 }), clock);
        var (secret, plan) = narrow.Begin(Contents, [])!.Value;
        await narrow.SaveAsync(secret, plan, Change(KindsPack.Who, 0, new string('a', 7_000)), CancellationToken.None);

        var more = await narrow.SaveAsync(secret, plan, Change(KindsPack.CheckIn, 0, new string('b', 3_001)), CancellationToken.None);
        var shorter = await narrow.SaveAsync(secret, plan, Change(KindsPack.Who, 1, new string('a', 6_000)), CancellationToken.None);
        var again = await narrow.SaveAsync(secret, plan, Change(KindsPack.CheckIn, 0, new string('b', 3_001)), CancellationToken.None);

        Assert.IsType<SavePlanOutcome.Full>(more);
        Assert.IsType<SavePlanOutcome.Saved>(shorter);
        Assert.IsType<SavePlanOutcome.Saved>(again);
    }

    [Fact]
    public async Task Plan_OnlyLookedAt_IsNotProlonged()
    {
        var (secret, plan) = Begin();

        clock.Advance(TimeSpan.FromMinutes(20));
        await OpenAsync(secret, plan);
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.IsType<OpenPlanOutcome.AccessEnded>(await OpenAsync(secret, plan));
    }

    [Fact]
    public async Task Plan_Ended_IsGoneAtOnce()
    {
        var (secret, plan) = Begin();

        guests.End(secret);

        Assert.IsType<OpenPlanOutcome.AccessEnded>(await OpenAsync(secret, plan));
    }

    [Fact]
    public async Task Plans_AsManyAsMayBeHeld_LetNoOtherInUntilOneIsGone()
    {
        var first = Begin();
        foreach (var (secret, plan) in ((string, PlanId)[])[first, Begin(), Begin()])
        {
            Assert.IsType<SavePlanOutcome.Saved>(await SaveAsync(secret, plan, Change(KindsPack.Who, 0, "Alex")));
        }

        Assert.Null(guests.Begin(Contents, []));
        guests.End(first.Secret);

        Assert.NotNull(guests.Begin(Contents, []));
    }

    [Fact]
    public async Task Plans_NobodyWroteIn_MakeRoomOldestFirst()
    {
        var written = Begin();
        Assert.IsType<SavePlanOutcome.Saved>(await SaveAsync(written.Secret, written.Plan, Change(KindsPack.Who, 0, "Alex")));
        clock.Advance(TimeSpan.FromSeconds(1));
        var older = Begin();
        clock.Advance(TimeSpan.FromSeconds(1));
        var newer = Begin();

        Assert.NotNull(guests.Begin(Contents, []));

        Assert.Null(guests.PlanOf(older.Secret));
        Assert.NotNull(guests.PlanOf(newer.Secret));
        Assert.NotNull(guests.PlanOf(written.Secret));
    }

    [Fact]
    public async Task Plans_OnlyBegunWithAnswers_MakeRoomAndChangedOnesDoNot()
    {
        var example = new PlacedAnswer(
            KindsPack.Worksheet.Id, "opening", KindsPack.Who, Answer.After(null, Given.Text(("name", "Alex")), Some.Morning, keepBefore: false));
        var changed = guests.Begin(Contents, [example])!.Value;
        await guests.ChangeContentsAsync(changed.Secret, changed.Plan, new ContentsChange([], ["nz"]), TestContext.Current.CancellationToken);
        var written = guests.Begin(Contents, [example])!.Value;
        await SaveAsync(written.Secret, written.Plan, Change(KindsPack.CheckIn, 0, "Robin"));
        clock.Advance(TimeSpan.FromSeconds(1));
        var copied = guests.Begin(Contents, [example])!.Value;

        Assert.NotNull(guests.Begin(Contents, []));

        Assert.Null(guests.PlanOf(copied.Secret));
        Assert.NotNull(guests.PlanOf(changed.Secret));
        Assert.NotNull(guests.PlanOf(written.Secret));
    }

    [Fact]
    public void Plans_Idle_MakeRoomForOthers()
    {
        Begin();
        Begin();
        Begin();

        clock.Advance(TimeSpan.FromMinutes(30));

        Assert.NotNull(guests.Begin(Contents, []));
    }

    [Fact]
    public async Task OtherSecrets_OpenAndChangeNothing()
    {
        var (secret, plan) = Begin();
        var (other, _) = Begin();

        Assert.IsType<OpenPlanOutcome.NotFound>(await OpenAsync(other, plan));
        Assert.IsType<SavePlanOutcome.NotFound>(await SaveAsync(other, plan, Change(KindsPack.Who, 0, "Kim")));
        Assert.IsType<OpenPlanOutcome.AccessEnded>(await OpenAsync("no secret", plan));
        Assert.IsType<SavePlanOutcome.AccessEnded>(await SaveAsync("no secret", plan, Change(KindsPack.Who, 0, "Kim")));

        Assert.Empty((await OpenedAsync(secret, plan)).Sheet(KindsPack.Worksheet.Id).Answers);
    }

    [Fact]
    public void Secrets_AreNeverTheSame()
    {
        var secrets = new[] { Begin().Secret, Begin().Secret, Begin().Secret };

        Assert.Equal(3, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Equal(43, secret.Length));
    }

    [Fact]
    public async Task PagesPlan_Changed_DoesNotChangeWhatIsKept()
    {
        var (secret, plan) = Begin();
        var page = await OpenedAsync(secret, plan);

        page.Apply(Change(KindsPack.Who, 0, "Alex"));

        Assert.Empty((await OpenedAsync(secret, plan)).Sheet(KindsPack.Worksheet.Id).Answers);
        await SaveAsync(secret, plan, Change(KindsPack.CheckIn, 0, "Robin"));
        Assert.Null(page.Sheet(KindsPack.Worksheet.Id).Find(KindsPack.CheckIn));
    }

    [Fact]
    public async Task Saves_OfDifferentAnswersAtOnce_AreAllKept()
    {
        var (secret, plan) = Begin();
        var questions = Enumerable.Range(0, 200).Select(at => $"question-{at}").ToList();

        var outcomes = await Task.WhenAll(questions.Select(id => Task.Run(() => SaveAsync(secret, plan, Change(id, 0, id)))));

        Assert.All(outcomes, outcome => Assert.IsType<SavePlanOutcome.Saved>(outcome));
        var answers = (await OpenedAsync(secret, plan)).Sheet(KindsPack.Worksheet.Id).Answers;
        Assert.Equal(questions.Order(StringComparer.Ordinal), answers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Contents_OfVeryManyChangesAtOnce_AreAllKept()
    {
        var (secret, plan) = Begin();
        var names = Enumerable.Range(0, 1_000).Select(at => $"worksheet-{at:000}").ToList();

        var outcomes = await Task.WhenAll(names.Select(name => Task.Run(() => guests.ChangeContentsAsync(
            secret, plan, new ContentsChange([new PlannedWorksheet("pack", "1", name)], null), TestContext.Current.CancellationToken))));

        Assert.All(outcomes, outcome => Assert.IsType<ChangeContentsOutcome.Changed>(outcome));
        var kept = (await OpenedAsync(secret, plan)).Worksheets.Skip(1).Select(worksheet => worksheet.WorksheetId);
        Assert.Equal(names, kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Saves_OfOneAnswerAtOnce_AreWonByExactlyOne()
    {
        var (secret, plan) = Begin();
        for (var version = 0; version < 20; version++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 20)
                .Select(at => Task.Run(() => SaveAsync(secret, plan, Change(KindsPack.Who, version, $"{version}-{at}")))));

            var saved = Assert.Single(outcomes.OfType<SavePlanOutcome.Saved>());
            var kept = (await OpenedAsync(secret, plan)).Sheet(KindsPack.Worksheet.Id).Find(KindsPack.Who)!;
            Assert.Equal(version + 1, kept.Version);
            Assert.True(kept.Value.SameAs(saved.Answer.Value));
            Assert.All(outcomes.OfType<SavePlanOutcome.Conflict>(), conflict => Assert.Equal(kept, conflict.Theirs));
            Assert.Equal(19, outcomes.OfType<SavePlanOutcome.Conflict>().Count());
        }
    }

    private static PlanChange Change(string questionId, int basedOn, string text) =>
        new(KindsPack.Worksheet.Id, "opening", questionId, basedOn, Given.Text(("name", text)), Some.Morning, KeepBefore: false);

    private (string Secret, PlanId Plan) Begin() => guests.Begin(Contents, [])!.Value;

    private Task<OpenPlanOutcome> OpenAsync(string secret, PlanId plan) => guests.OpenAsync(secret, plan, TestContext.Current.CancellationToken);

    private Task<SavePlanOutcome> SaveAsync(string secret, PlanId plan, PlanChange change) =>
        guests.SaveAsync(secret, plan, change, TestContext.Current.CancellationToken);

    private async Task<Plan> OpenedAsync(string secret, PlanId plan) => Assert.IsType<OpenPlanOutcome.Opened>(await OpenAsync(secret, plan)).Plan;
}
