using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests.Plans;

public sealed class GuestPlanHomeTests : PlanHomeTests, IDisposable
{
    private readonly TestClock clock = new(Some.Morning);
    private readonly GuestPlans guests;

    public GuestPlanHomeTests() => guests = new GuestPlans(Options.Create(new GuestOptions()), clock);

    protected override IPlanHome Home => guests;

    public void Dispose() => guests.Dispose();

    protected override Task<(string Secret, PlanId Plan)> BeginAsync(PlanContents contents, IReadOnlyList<PlacedAnswer> answers) =>
        Task.FromResult(guests.Begin(contents, answers)!.Value);

    protected override void Wait(TimeSpan time) => clock.Advance(time);
}
