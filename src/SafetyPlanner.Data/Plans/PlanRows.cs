using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Plans;

/// <summary>The rows of the plans of one account, for one operation: found and opened.</summary>
/// <param name="context">The operation's own.</param>
/// <param name="space">Where the account's plans are filed.</param>
/// <param name="month">Year and month that a plan used now was used in.</param>
internal sealed class PlanRows(PlannerDbContext context, PlanSpace space, int month)
{
    internal SealedRows Sealed { get; } = new(context, month);

    /// <summary>The plan, or null when there is none or it is someone else's.</summary>
    internal async Task<PlanRow?> FindAsync(PlanId id, CancellationToken cancellation)
    {
        var spaceId = space.Id;
        return await context.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value && row.SpaceId == spaceId, cancellation);
    }

    /// <summary>The plan and its keys; the caller disposes of them.</summary>
    internal async Task<FoundKeys> FindKeysAsync(PlanId id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is not { } row ? FoundKeys.None
        : space.TryUnwrap(row, out var keys) ? FoundKeys.These(keys, row)
        : FoundKeys.Damaged;

    /// <summary>The plan with all its answers, or null when any of its rows is damaged.</summary>
    internal async Task<Plan?> OpenAsync(PlanRow plan, CancellationToken cancellation)
    {
        if (!space.TryUnwrap(plan, out var keys))
        {
            return null;
        }

        using (keys)
        {
            return await Sealed.MetadataAsync(keys, cancellation) is { } metadata && await Sealed.AnswersAsync(keys, cancellation) is { } answers
                ? new Plan(new PlanId(plan.Id), metadata.ToContents(), PlacedAnswer.Sheets(answers))
                : null;
        }
    }

    /// <summary>What the plan is made of, or null when that is damaged.</summary>
    internal async Task<PlanContents?> ContentsOfAsync(PlanRow plan, CancellationToken cancellation)
    {
        if (!space.TryUnwrap(plan, out var keys))
        {
            return null;
        }

        using (keys)
        {
            if (await Sealed.MetadataAsync(keys, cancellation) is { } metadata)
            {
                return metadata.ToContents();
            }
        }

        return await PlanRotation.WasRunSinceAsync(context, plan, cancellation) && await FindAsync(new PlanId(plan.Id), cancellation) is { } renewed
            ? await ContentsOfAsync(renewed, cancellation)
            : null;
    }
}
