namespace SafetyPlanner.Data;

/// <summary>What a database needs beyond DELETE so that what was deleted leaves its files too.</summary>
internal sealed class Erasure(Func<PlannerDbContext, CancellationToken, Task> complete)
{
    internal Task CompleteAsync(PlannerDbContext context, CancellationToken cancellation) => complete(context, cancellation);
}
