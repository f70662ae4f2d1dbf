using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Plans;

/// <summary>Reads the sealed rows of plans, and writes them back unless somebody else wrote in between.</summary>
/// <param name="context">The operation's own.</param>
/// <param name="month">Year and month that a plan used now was used in.</param>
internal sealed class SealedRows(PlannerDbContext context, int month)
{
    /// <summary>Each lost race means that somebody else's save went through, so this is far beyond what people can cause.</summary>
    private const int Tries = 50;

    /// <summary>Every answer that the keys reach, or null when a row of them is missing or damaged.</summary>
    internal async Task<IReadOnlyList<PlacedAnswer>?> AnswersAsync(PlanKeys keys, CancellationToken cancellation)
    {
        var rows = await context.Sections.AsNoTracking()
            .Where(section => section.PlanId == keys.PlanId)
            .ToDictionaryAsync(section => section.Id, cancellation);
        var answers = new List<PlacedAnswer>();
        for (var slot = 0; slot < PlanKeys.SectionSlots; slot++)
        {
            using var key = keys.SlotKey(slot);
            if (key is null)
            {
                continue;
            }

            if (!rows.TryGetValue(PlanKeys.RowIdOf(key), out var row)
                || !keys.TryOpen<SlotContent>(key, row, out var content)
                || !content.TryRead(keys, answers))
            {
                return null;
            }
        }

        return answers;
    }

    /// <summary>What the plan is made of, or null when that is missing or damaged.</summary>
    internal async Task<PlanMetadata?> MetadataAsync(OwnerKeys keys, CancellationToken cancellation)
    {
        using var key = keys.SlotKey(PlanKeys.MetadataSlot);
        return await FindAsync(keys.PlanId, PlanKeys.RowIdOf(key), cancellation) is { } row && keys.TryOpen<PlanMetadata>(key, row, out var metadata)
            ? metadata
            : null;
    }

    /// <summary>Changes what one row of a plan holds, again from what stands there when somebody else wrote it in between.</summary>
    /// <param name="find">Finds the keys; they may have changed since the last try.</param>
    /// <param name="slot">The row.</param>
    /// <param name="change">What the row is to hold, or null to write nothing, and what to answer.</param>
    /// <param name="notFound">What to answer when the plan is not there, or not for these keys.</param>
    /// <param name="damaged">What to answer when the row can't be opened; it is left as it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="TimeoutException">Others wrote the same row without pause; nothing was written.</exception>
    internal async Task<TOutcome> ChangeAsync<TContent, TOutcome>(
        Func<Task<FoundKeys>> find,
        int slot,
        Func<TContent, PlanKeys, (TContent? After, TOutcome Outcome)> change,
        TOutcome notFound,
        TOutcome damaged,
        CancellationToken cancellation)
        where TContent : class
        where TOutcome : class
    {
        Guid? missing = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var found = await find();
            if (found.Keys is not { } keys)
            {
                return found.IsThere ? damaged : notFound;
            }

            using (keys)
            {
                using var key = keys.SlotKey(slot);
                if (key is null)
                {
                    return notFound;
                }

                var id = PlanKeys.RowIdOf(key);
                if (await FindAsync(keys.PlanId, id, cancellation) is not { } row)
                {
                    // Deleted in between, or sealed anew under other keys: another look at the plan tells.
                    if (missing == id)
                    {
                        return damaged;
                    }

                    missing = id;
                    continue;
                }

                if (!keys.TryOpen<TContent>(key, row, out var content))
                {
                    return damaged;
                }

                var (after, outcome) = change(content, keys);
                if (after is null)
                {
                    return outcome;
                }

                await NoteUseAsync(keys.PlanId, found.LastUsedMonth, cancellation);
                var revision = row.Revision + 1;
                if (await TryReplaceAsync(row, revision, keys.Seal(key, row.Id, revision, after), cancellation))
                {
                    return outcome;
                }
            }
        }

        throw new TimeoutException("Others wrote the same part of a plan without pause.");
    }

    /// <summary>Remembers in which month the plan was used.</summary>
    internal async Task NoteUseAsync(Guid plan, int lastUsedMonth, CancellationToken cancellation)
    {
        if (lastUsedMonth != month)
        {
            await context.Plans.Where(row => row.Id == plan).ExecuteUpdateAsync(row => row.SetProperty(to => to.LastUsedMonth, month), cancellation);
        }
    }

    private async Task<SectionRow?> FindAsync(Guid plan, Guid rowId, CancellationToken cancellation) =>
        await context.Sections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == rowId && row.PlanId == plan, cancellation);

    // One statement, guarded by the revision: false when somebody else's came in between.
    private async Task<bool> TryReplaceAsync(SectionRow row, long revision, byte[] content, CancellationToken cancellation) =>
        await context.Sections
            .Where(section => section.Id == row.Id && section.Revision == row.Revision)
            .ExecuteUpdateAsync(
                section => section.SetProperty(to => to.Revision, revision).SetProperty(to => to.Sealed, content), cancellation) == 1;
}

/// <summary>The keys of a plan for whoever asks, who disposes of them; without keys, whether there is such a plan at all.</summary>
internal sealed record FoundKeys(bool IsThere, PlanKeys? Keys, int LastUsedMonth)
{
    internal static FoundKeys None { get; } = new(IsThere: false, Keys: null, LastUsedMonth: 0);

    internal static FoundKeys Damaged { get; } = new(IsThere: true, Keys: null, LastUsedMonth: 0);

    internal static FoundKeys These(PlanKeys keys, PlanRow row) => new(IsThere: true, keys, row.LastUsedMonth);
}
