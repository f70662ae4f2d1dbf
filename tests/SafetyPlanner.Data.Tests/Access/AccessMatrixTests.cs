using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Data.Tests.Access;

/// <summary>Who may do what: every operation that takes a session secret, for everyone who could have one.</summary>
public sealed class AccessMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    // What is refused must not leave a trace.
    private static readonly string[] Refusals =
        ["NotFound", "AccessEnded", "no", "nothing", "Refused", "Lists nothing of it", "NotConfirmed Wrong", "NotConfirmed AccessEnded"];

    public static TheoryData<string> Names => [.. Operations.Select(operation => operation.Name)];

    public static TheoryData<string> NamesOfAPlan => [.. Operations.Where(operation => operation.OfAPlan).Select(operation => operation.Name)];

    private static IEnumerable<Operation> Operations => PlanOperations.All.Concat(AccountOperations.All);

    [Fact]
    public void Operations_ThatTakeASessionSecret_AllHaveARow() => Assert.Equal(
        Operation.AllThereAre().Order(StringComparer.Ordinal), Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Operation_ForEachRole_GivesWhatItsRowSays(string name)
    {
        var operation = Operations.Single(operation => operation.Name == name);
        await world.RenewAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            var before = await world.TablesAsync();

            var outcome = Describe(await CallAsync(operation, role, world.Plan));

            Assert.True(outcome == operation.For(role), $"{role} gets {outcome} instead of {operation.For(role)}.");
            var changed = !before.SequenceEqual(await world.TablesAsync());
            Assert.False(changed && Refusals.Contains(outcome), $"{role} is refused, and something was changed.");
            if (changed)
            {
                await world.RenewAsync();
            }
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfAPlan))]
    public async Task Operation_OnAPlanOfSomebodyElse_LooksAsIfItWereNotThere(string name)
    {
        var operation = Operations.Single(operation => operation.Name == name);
        await world.RenewAsync();
        var before = await world.TablesAsync();

        var forbidden = await CallAsync(operation, Role.Stranger, world.Plan);

        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.SignedOut))
        {
            Assert.Equal(forbidden, await CallAsync(operation, role, PlanId.New()));
        }

        Assert.Equal(before, await world.TablesAsync());
    }

    private Task<object?> CallAsync(Operation operation, Role role, PlanId plan) =>
        operation.Call(world, world.SignIn(role), plan, operation.Name.Contains("Confirm", StringComparison.Ordinal) ? world.PendingShare : world.OpenShare);

    private string Describe(object? outcome) => outcome switch
    {
        null => "nothing",
        bool yes => yes ? "yes" : "no",
        TimeSpan or DateTimeOffset or SecretKey or SignedInAccount or IReadOnlyList<LiveSignIn> => "something",
        OpenPlanOutcome.Opened { Plan: var plan } => "Opened " + string.Join(' ', plan.Sheet("meeting").Answers.Keys.Order(StringComparer.Ordinal)),
        ListPlansOutcome.Listed { Plans: var plans } => plans.Any(plan => plan.Id == world.Plan) ? "Lists it" : "Lists nothing of it",
        ListHeldOutcome.Listed { Plans: var plans } =>
            plans.SingleOrDefault(plan => plan.Plan == world.Plan) is { } held ? "Lists " + held.State : "Lists nothing of it",
        ChangePassphraseOutcome.NotConfirmed { Problem: var problem } => "NotConfirmed " + problem.GetType().Name,
        RecoveryCodeOutcome.NotConfirmed { Problem: var problem } => "NotConfirmed " + problem.GetType().Name,
        DeleteAccountOutcome.NotConfirmed { Problem: var problem } => "NotConfirmed " + problem.GetType().Name,
        BeginSecondFactorOutcome.NotConfirmed { Problem: var problem } => "NotConfirmed " + problem.GetType().Name,
        RenewCodesOutcome.NotConfirmed { Problem: var problem } => "NotConfirmed " + problem.GetType().Name,
        TurnOffOutcome.NotConfirmed { Problem: var problem } => "NotConfirmed " + problem.GetType().Name,
        _ => outcome.GetType().Name,
    };
}
