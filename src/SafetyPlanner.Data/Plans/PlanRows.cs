using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Plans;

/// <summary>The rows of the plans of one account, for one operation: found, opened, and written back unless somebody else wrote in between.</summary>
/// <param name="context">The operation's own.</param>
/// <param name="space">Where the account's plans are filed.</param>
/// <param name="month">Year and month that a plan used now was used in.</param>
internal sealed class PlanRows(PlannerDbContext context, PlanSpace space, int month)
{
    /// <summary>Each lost race means that somebody else's save went through, so this is far beyond what people can cause.</summary>
    private const int Tries = 50;

    /// <summary>The plan, or null when there is none or it is someone else's.</summary>
    internal async Task<PlanRow?> FindAsync(PlanId id, CancellationToken cancellation)
    {
        var spaceId = space.Id;
        return await context.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value && row.SpaceId == spaceId, cancellation);
    }

    /// <summary>The plan with all its answers, or null when any of its rows is damaged.</summary>
    internal async Task<Plan?> OpenAsync(PlanRow plan, CancellationToken cancellation)
    {
        if (!space.TryUnwrap(plan, out var cipher))
        {
            return null;
        }

        using (cipher)
        {
            var sections = await context.Sections.AsNoTracking()
                .Where(section => section.PlanId == plan.Id)
                .ToDictionaryAsync(section => section.Id, cancellation);
            return Read(new PlanId(plan.Id), cipher, sections);
        }
    }

    /// <summary>What the plan is made of, or null when that is damaged.</summary>
    internal async Task<PlanContents?> ContentsOfAsync(PlanRow plan, CancellationToken cancellation)
    {
        if (!space.TryUnwrap(plan, out var cipher))
        {
            return null;
        }

        using (cipher)
        {
            var row = await FindAsync(plan, cipher.RowIdOf(PlanCipher.MetadataSlot), cancellation);
            return row is not null && cipher.TryOpen<PlanMetadata>(row, out var metadata) ? metadata.ToContents() : null;
        }
    }

    /// <summary>Changes what one row of a plan holds, again from what stands there when somebody else wrote it in between.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="slot">The row.</param>
    /// <param name="change">What the row is to hold, or null to write nothing, and what to answer.</param>
    /// <param name="notFound">What to answer when there is no such plan, or it is someone else's.</param>
    /// <param name="damaged">What to answer when the row can't be opened; it is left as it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="TimeoutException">Others wrote the same row without pause; nothing was written.</exception>
    internal async Task<TOutcome> ChangeAsync<TContent, TOutcome>(
        PlanId id, int slot, Func<TContent, (TContent? After, TOutcome Outcome)> change, TOutcome notFound, TOutcome damaged, CancellationToken cancellation)
        where TContent : class
        where TOutcome : class
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(id, cancellation) is not { } plan)
            {
                return notFound;
            }

            if (!space.TryUnwrap(plan, out var cipher))
            {
                return damaged;
            }

            using (cipher)
            {
                if (await FindAsync(plan, cipher.RowIdOf(slot), cancellation) is not { } row || !cipher.TryOpen<TContent>(row, out var content))
                {
                    // A plan deleted in between has no rows either; the next look at it finds no plan.
                    return await FindAsync(id, cancellation) is null ? notFound : damaged;
                }

                var (after, outcome) = change(content);
                if (after is null)
                {
                    return outcome;
                }

                await NoteUseAsync(plan, cancellation);
                if (await TryReplaceAsync(row, cipher, after, cancellation))
                {
                    return outcome;
                }
            }
        }

        throw new TimeoutException("Others wrote the same part of a plan without pause.");
    }

    /// <summary>Remembers in which month the plan was used.</summary>
    internal async Task NoteUseAsync(PlanRow plan, CancellationToken cancellation)
    {
        if (plan.LastUsedMonth != month)
        {
            await context.Plans.Where(row => row.Id == plan.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(to => to.LastUsedMonth, month), cancellation);
        }
    }

    private static Plan? Read(PlanId id, PlanCipher cipher, Dictionary<Guid, SectionRow> sections)
    {
        if (!sections.TryGetValue(cipher.RowIdOf(PlanCipher.MetadataSlot), out var about)
            || !cipher.TryOpen<PlanMetadata>(about, out var metadata))
        {
            return null;
        }

        var sheets = new Dictionary<string, IEnumerable<KeyValuePair<string, Answer>>>();
        for (var slot = 0; slot < PlanCipher.SectionSlots; slot++)
        {
            if (!sections.TryGetValue(cipher.RowIdOf(slot), out var row) || !cipher.TryOpen<SectionContent>(row, out var content))
            {
                return null;
            }

            foreach (var (worksheetId, answers) in content.Answers)
            {
                sheets[worksheetId] = sheets.GetValueOrDefault(worksheetId, []).Concat(answers);
            }
        }

        return new Plan(id, metadata.ToContents(), sheets.ToDictionary(sheet => sheet.Key, sheet => new AnswerSheet(sheet.Value)));
    }

    private async Task<SectionRow?> FindAsync(PlanRow plan, Guid rowId, CancellationToken cancellation) =>
        await context.Sections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == rowId && row.PlanId == plan.Id, cancellation);

    // One statement, guarded by the revision: false when somebody else's came in between.
    private async Task<bool> TryReplaceAsync<T>(SectionRow row, PlanCipher cipher, T content, CancellationToken cancellation)
    {
        var revision = row.Revision + 1;
        var sealedContent = cipher.Seal(row.Id, revision, content);
        var written = await context.Sections
            .Where(section => section.Id == row.Id && section.Revision == row.Revision)
            .ExecuteUpdateAsync(
                section => section.SetProperty(to => to.Revision, revision).SetProperty(to => to.Sealed, sealedContent), cancellation);
        return written == 1;
    }
}
