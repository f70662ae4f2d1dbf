using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
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
    private readonly IDbContextFactory<PlannerDbContext> contexts;
    private readonly SessionVault vault;
    private readonly Erasure erasure;
    private readonly TimeProvider clock;

    internal PlanStore(IDbContextFactory<PlannerDbContext> contexts, SessionVault vault, Erasure erasure, TimeProvider clock)
    {
        this.contexts = contexts;
        this.vault = vault;
        this.erasure = erasure;
        this.clock = clock;
    }

    private int Month
    {
        get
        {
            var now = clock.GetUtcNow();
            return (now.Year * 100) + now.Month;
        }
    }

    /// <summary>Makes a plan with these contents and no answers.</summary>
    public Task<CreatePlanOutcome> CreateAsync(SessionSecret secret, PlanContents contents, CancellationToken cancellation = default) =>
        CreateAsync(secret, contents, [], cancellation);

    /// <summary>Makes a plan with these contents and answers, each with its version and its earlier values, in one transaction.</summary>
    /// <exception cref="ArgumentException">A question has two answers; nothing was written.</exception>
    public async Task<CreatePlanOutcome> CreateAsync(
        SessionSecret secret, PlanContents contents, IReadOnlyList<PlacedAnswer> answers, CancellationToken cancellation = default)
    {
        var plan = new Plan(PlanId.New(), contents, PlacedAnswer.Sheets(answers));
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new CreatePlanOutcome.AccessEnded();
        }

        const int FirstEpoch = 1;
        var key = SecretKey.Random();
        using var cipher = new PlanCipher(key, plan.Id.Value, FirstEpoch);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Plans.Add(new PlanRow
        {
            Id = plan.Id.Value,
            SpaceId = space.Id,
            Epoch = FirstEpoch,
            WrappedKey = space.Wrap(plan.Id, FirstEpoch, key),
            CreatedMonth = Month,
            LastUsedMonth = Month,
        });
        var placed = answers.ToLookup(answer => PlanCipher.SlotOf(answer.WorksheetId, answer.SectionId));
        context.Sections.AddRange(Enumerable.Range(0, PlanCipher.SectionSlots).Select(slot => cipher.NewRow(slot, SectionContent.Of(placed[slot]))));
        context.Sections.Add(cipher.NewRow(PlanCipher.MetadataSlot, PlanMetadata.Of(contents)));
        await context.SaveChangesAsync(cancellation);
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

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var plans = await context.Plans.AsNoTracking()
            .Where(row => row.SpaceId == space.Id)
            .OrderByDescending(row => row.LastUsedMonth).ThenByDescending(row => row.CreatedMonth).ThenBy(row => row.Id)
            .ToListAsync(cancellation);
        var rows = new PlanRows(context, space, Month);
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

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = new PlanRows(context, space, Month);
        if (await rows.FindAsync(id, cancellation) is not { } row)
        {
            return new OpenPlanOutcome.NotFound();
        }

        if (await rows.OpenAsync(row, cancellation) is not { } plan)
        {
            return new OpenPlanOutcome.Damaged();
        }

        await rows.NoteUseAsync(row, cancellation);
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

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await new PlanRows(context, space, Month).ChangeAsync<SectionContent, SavePlanOutcome>(
            id,
            PlanCipher.SlotOf(change.WorksheetId, change.SectionId),
            content => Put(content, change),
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

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await new PlanRows(context, space, Month).ChangeAsync<PlanMetadata, ChangeContentsOutcome>(
            id,
            PlanCipher.MetadataSlot,
            metadata =>
            {
                var contents = metadata.ToContents().With(change);
                return (PlanMetadata.Of(contents), new ChangeContentsOutcome.Changed(contents));
            },
            new ChangeContentsOutcome.NotFound(),
            new ChangeContentsOutcome.Damaged(),
            cancellation);
    }

    /// <summary>Deletes a plan, its answers and its key.</summary>
    public async Task<DeletePlanOutcome> DeleteAsync(SessionSecret secret, PlanId id, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new DeletePlanOutcome.AccessEnded();
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var spaceId = space.Id;

        // One statement: the sections go with their plan, by the foreign key.
        var deleted = await context.Plans.Where(row => row.Id == id.Value && row.SpaceId == spaceId).ExecuteDeleteAsync(cancellation);
        if (deleted == 0)
        {
            return new DeletePlanOutcome.NotFound();
        }

        await erasure.CompleteAsync(context, cancellation);
        return new DeletePlanOutcome.Deleted();
    }

    private static (SectionContent? After, SavePlanOutcome Outcome) Put(SectionContent content, PlanChange change)
    {
        var before = content.Find(change.WorksheetId, change.QuestionId);
        if ((before?.Version ?? 0) != change.BasedOn)
        {
            return (null, IsSavedAlready(before, change) ? new SavePlanOutcome.Saved(before!) : new SavePlanOutcome.Conflict(before));
        }

        var after = change.Over(before);
        content.Put(change.WorksheetId, change.QuestionId, after);
        return (content, new SavePlanOutcome.Saved(after));
    }

    // The same change sent again, because the word that it was saved got lost on the way.
    private static bool IsSavedAlready(Answer? stored, PlanChange change) =>
        stored is not null && stored.Version == change.BasedOn + 1 && stored.ChangedAt == change.At && stored.Value.SameAs(change.Value);

    private PlanSpace? OpenSpace(SessionSecret secret, bool active)
    {
        if (active)
        {
            vault.Touch(secret);
        }

        return vault.TryOpen(secret) is { } root ? PlanSpace.Of(root) : null;
    }
}
