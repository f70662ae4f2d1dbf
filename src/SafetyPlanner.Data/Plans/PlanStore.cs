using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>
/// Plans in the database, for whoever holds a live sign-in. Each operation opens the vault, uses the keys and zeroes them. Saving, changing,
/// making and deleting count as activity; listing and opening do not, because a page also does them by itself.
/// </summary>
public sealed class PlanStore
{
    /// <summary>How many plans an account holds at most.</summary>
    public const int MostPlans = 100;

    private readonly StoreTools tools;

    internal PlanStore(StoreTools tools) => this.tools = tools;

    /// <summary>Makes a plan with these contents and no answers.</summary>
    public Task<CreatePlanOutcome> CreateAsync(SessionSecret secret, PlanContents contents, CancellationToken cancellation = default) =>
        CreateAsync(secret, contents, [], cancellation);

    /// <summary>Makes a plan with these contents and answers, each with its version and its earlier values, in one transaction.</summary>
    /// <exception cref="ArgumentException">A question has two answers; nothing was written.</exception>
    public async Task<CreatePlanOutcome> CreateAsync(
        SessionSecret secret, PlanContents contents, IReadOnlyList<PlacedAnswer> answers, CancellationToken cancellation = default)
    {
        var plan = new Plan(PlanId.New(), contents, PlacedAnswer.Sheets(answers));
        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);

        // The root key is read under the lock that writers have: else a change of passphrase could come in between, and nobody could open the plan.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new CreatePlanOutcome.AccessEnded();
        }

        if (await IsFullAsync(context, space, cancellation))
        {
            return new CreatePlanOutcome.Full();
        }

        Add(context, space, plan.Id, PlanMetadata.Of(contents), answers, tools.Month);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new CreatePlanOutcome.Created(plan);
    }

    /// <summary>The plans of whoever is signed in.</summary>
    public async Task<ListPlansOutcome> ListAsync(SessionSecret secret, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: false);
        if (space is null)
        {
            return new ListPlansOutcome.AccessEnded();
        }

        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var plans = await context.Plans.AsNoTracking()
            .Where(row => row.SpaceId == space.Id)
            .OrderByDescending(row => row.LastUsedMonth).ThenByDescending(row => row.CreatedMonth).ThenBy(row => row.Id)
            .ToListAsync(cancellation);
        var rows = new PlanRows(context, space, tools.Month);
        var summaries = new List<PlanSummary>();
        foreach (var plan in plans)
        {
            var contents = await rows.ContentsOfAsync(plan, cancellation);
            summaries.Add(new PlanSummary(new PlanId(plan.Id), contents, plan.CreatedMonth, plan.LastUsedMonth));
        }

        return new ListPlansOutcome.Listed(summaries);
    }

    /// <summary>A plan with all its answers.</summary>
    public async Task<OpenPlanOutcome> OpenAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: false);
        if (space is null)
        {
            return new OpenPlanOutcome.AccessEnded();
        }

        // A share ran out or was given up while the owner was away: only they can change the key.
        await PlanRotation.RunIfDueAsync(tools, secret, id, cancellation);
        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var rows = new PlanRows(context, space, tools.Month);
        if (await rows.FindAsync(id, cancellation) is not { } row)
        {
            return new OpenPlanOutcome.NotFound();
        }

        if (await rows.OpenAsync(row, cancellation) is not { } plan)
        {
            return await PlanRotation.WasRunSinceAsync(context, row, cancellation) ? await OpenAsync(secret, id, cancellation) : new OpenPlanOutcome.Damaged();
        }

        await rows.Sealed.NoteUseAsync(row.Id, row.LastUsedMonth, cancellation);
        return new OpenPlanOutcome.Opened(plan);
    }

    /// <summary>Puts one answer in place, unless it is no longer the version that the change is based on. Saved means: on the disk.</summary>
    /// <exception cref="TimeoutException">Others saved to the same section without pause; nothing was written.</exception>
    public async Task<SavePlanOutcome> SaveAsync(
        SessionSecret secret, PlanId id, PlanChange change, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new SavePlanOutcome.AccessEnded();
        }

        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var rows = new PlanRows(context, space, tools.Month);
        return await rows.Sealed.ChangeAsync<SlotContent, SavePlanOutcome>(
            () => rows.FindKeysAsync(id, cancellation),
            PlanKeys.SlotOf(change.WorksheetId, change.SectionId),
            (content, keys) => AnswerPut.Put(content, keys, change),
            new SavePlanOutcome.NotFound(),
            new SavePlanOutcome.Damaged(),
            cancellation);
    }

    /// <summary>Adds worksheets to a plan and sets its regions; what others add at the same moment stays. Changed means: on the disk.</summary>
    /// <exception cref="TimeoutException">Others changed the contents without pause; nothing was written.</exception>
    public async Task<ChangeContentsOutcome> ChangeContentsAsync(
        SessionSecret secret, PlanId id, ContentsChange change, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new ChangeContentsOutcome.AccessEnded();
        }

        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var rows = new PlanRows(context, space, tools.Month);
        return await rows.Sealed.ChangeAsync<PlanMetadata, ChangeContentsOutcome>(
            () => rows.FindKeysAsync(id, cancellation),
            PlanKeys.MetadataSlot,
            (metadata, _) =>
            {
                var contents = metadata.ToContents().With(change);
                return (PlanMetadata.Of(contents), new ChangeContentsOutcome.Changed(contents));
            },
            new ChangeContentsOutcome.NotFound(),
            new ChangeContentsOutcome.Damaged(),
            cancellation);
    }

    /// <summary>Empties one section, earlier versions too.</summary>
    /// <exception cref="TimeoutException">Others wrote to it without pause; nothing was deleted.</exception>
    public async Task<EraseSectionOutcome> EraseSectionAsync(
        SessionSecret secret, PlanId id, SectionErasure erasure, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new EraseSectionOutcome.AccessEnded();
        }

        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var rows = new PlanRows(context, space, tools.Month);
        var outcome = await rows.Sealed.ChangeAsync<SlotContent, EraseSectionOutcome>(
            () => rows.FindKeysAsync(id, cancellation),
            PlanKeys.SlotOf(erasure.WorksheetId, erasure.SectionId),
            (content, keys) => AnswerPut.Erase(content, keys, erasure),
            new EraseSectionOutcome.NotFound(),
            new EraseSectionOutcome.Damaged(),
            cancellation);
        if (outcome is EraseSectionOutcome.Erased)
        {
            await tools.Erasure.CompleteAsync(context, cancellation);
        }

        return outcome;
    }

    /// <summary>Deletes a plan, its answers and its key, and with them what is shared of it.</summary>
    public async Task<DeletePlanOutcome> DeleteAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new DeletePlanOutcome.AccessEnded();
        }

        await using var context = await tools.Contexts.CreateDbContextAsync(cancellation);
        var spaceId = space.Id;

        // One statement: the sections go with their plan, by the foreign key.
        var deleted = await context.Plans.Where(row => row.Id == id.Value && row.SpaceId == spaceId).ExecuteDeleteAsync(cancellation);
        if (deleted == 0)
        {
            return new DeletePlanOutcome.NotFound();
        }

        await tools.Erasure.CompleteAsync(context, cancellation);
        return new DeletePlanOutcome.Deleted();
    }

    /// <summary>True when the account holds as many plans as it may: all of them are sealed anew at once when the passphrase changes.</summary>
    internal static async Task<bool> IsFullAsync(PlannerDbContext context, PlanSpace space, CancellationToken cancellation)
    {
        var spaceId = space.Id;
        return await context.Plans.CountAsync(row => row.SpaceId == spaceId, cancellation) >= MostPlans;
    }

    /// <summary>Adds a plan with a key of its own to what the context saves next.</summary>
    internal static void Add(PlannerDbContext context, PlanSpace space, PlanId id, PlanMetadata metadata, IEnumerable<PlacedAnswer> answers, int month)
    {
        const int FirstEpoch = 1;
        using var keys = new OwnerKeys(SecretKey.Random(), id.Value, FirstEpoch);
        using var key = keys.CopyPlanKey();
        context.Plans.Add(new PlanRow
        {
            Id = id.Value,
            SpaceId = space.Id,
            Epoch = FirstEpoch,
            WrappedKey = space.Wrap(id, FirstEpoch, key),
            CreatedMonth = month,
            LastUsedMonth = month,
        });
        context.Sections.AddRange(NewRows(keys, metadata, answers));
    }

    /// <summary>All rows of a plan, which always come to be together.</summary>
    internal static IEnumerable<SectionRow> NewRows(OwnerKeys keys, PlanMetadata metadata, IEnumerable<PlacedAnswer> answers)
    {
        var placed = answers.ToLookup(answer => PlanKeys.SlotOf(answer.WorksheetId, answer.SectionId));
        return Enumerable.Range(0, PlanKeys.SectionSlots).Select(slot => keys.NewRow(slot, SlotContent.Of(placed[slot], keys)))
            .Append(keys.NewRow(PlanKeys.MetadataSlot, metadata));
    }

    private PlanSpace? OpenSpace(SessionSecret secret, bool active)
    {
        if (active)
        {
            tools.Vault.Touch(secret);
        }

        return tools.Vault.TryOpen(secret) is { } root ? PlanSpace.Of(root) : null;
    }
}
