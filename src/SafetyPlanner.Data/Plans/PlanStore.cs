using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Plans;

/// <summary>
/// Plans in the database, for whoever holds a live sign-in. Each operation opens the vault, uses the keys and zeroes them. Saving, making and
/// deleting count as activity; listing and opening do not, because a page also does them by itself.
/// </summary>
public sealed class PlanStore
{
    /// <summary>Each lost race means that somebody else's save went through, so this is far beyond what people can cause.</summary>
    private const int SaveTries = 50;

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

    /// <summary>Makes a plan with these worksheets and no answers.</summary>
    public Task<CreatePlanOutcome> CreateAsync(
        SessionSecret secret, IReadOnlyList<PlannedWorksheet> worksheets, CancellationToken cancellation = default) =>
        CreateAsync(secret, worksheets, [], cancellation);

    /// <summary>Makes a plan with these worksheets and answers, each with its version and its earlier values, in one transaction.</summary>
    public async Task<CreatePlanOutcome> CreateAsync(
        SessionSecret secret, IReadOnlyList<PlannedWorksheet> worksheets, IReadOnlyList<PlacedAnswer> answers, CancellationToken cancellation = default)
    {
        using var space = OpenSpace(secret, active: true);
        if (space is null)
        {
            return new CreatePlanOutcome.AccessEnded();
        }

        var id = PlanId.New();
        const int FirstEpoch = 1;
        var key = SecretKey.Random();
        using var cipher = new PlanCipher(key, id.Value, FirstEpoch);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Plans.Add(new PlanRow
        {
            Id = id.Value,
            SpaceId = space.Id,
            Epoch = FirstEpoch,
            WrappedKey = space.Wrap(id, FirstEpoch, key),
            CreatedMonth = Month,
            LastUsedMonth = Month,
        });
        var placed = answers.ToLookup(answer => PlanCipher.SlotOf(answer.WorksheetId, answer.SectionId));
        context.Sections.AddRange(Enumerable.Range(0, PlanCipher.SectionSlots).Select(slot => cipher.NewRow(slot, SectionContent.Of(placed[slot]))));
        context.Sections.Add(cipher.NewRow(PlanCipher.MetadataSlot, new PlanMetadata(worksheets)));
        await context.SaveChangesAsync(cancellation);
        var sheets = answers.GroupBy(answer => answer.WorksheetId)
            .ToDictionary(sheet => sheet.Key, sheet => new AnswerSheet(sheet.Select(answer => KeyValuePair.Create(answer.QuestionId, answer.Answer))));
        return new CreatePlanOutcome.Created(new Plan(id, new PlanContents(worksheets, []), sheets));
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
        var summaries = new List<PlanSummary>();
        foreach (var plan in plans)
        {
            var worksheets = await WorksheetsOfAsync(context, space, plan, cancellation);
            summaries.Add(new PlanSummary(new PlanId(plan.Id), worksheets, plan.CreatedMonth, plan.LastUsedMonth));
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
        if (await FindAsync(context, space, id, cancellation) is not { } row)
        {
            return new OpenPlanOutcome.NotFound();
        }

        if (!space.TryUnwrap(row, out var cipher))
        {
            return new OpenPlanOutcome.Damaged();
        }

        using (cipher)
        {
            var sections = await context.Sections.AsNoTracking()
                .Where(section => section.PlanId == row.Id)
                .ToDictionaryAsync(section => section.Id, cancellation);
            if (Read(id, cipher, sections) is not { } plan)
            {
                return new OpenPlanOutcome.Damaged();
            }

            await NoteUseAsync(context, row, cancellation);
            return new OpenPlanOutcome.Opened(plan);
        }
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
        for (var attempt = 0; attempt < SaveTries; attempt++)
        {
            if (await TrySaveAsync(context, space, id, change, cancellation) is { } outcome)
            {
                return outcome;
            }
        }

        throw new TimeoutException("Others saved to the same section without pause.");
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

        return new Plan(id, new PlanContents(metadata.Worksheets, []), sheets.ToDictionary(sheet => sheet.Key, sheet => new AnswerSheet(sheet.Value)));
    }

    private static async Task<IReadOnlyList<PlannedWorksheet>?> WorksheetsOfAsync(
        PlannerDbContext context, PlanSpace space, PlanRow plan, CancellationToken cancellation)
    {
        if (!space.TryUnwrap(plan, out var cipher))
        {
            return null;
        }

        using (cipher)
        {
            var row = await FindAsync(context, plan, cipher.RowIdOf(PlanCipher.MetadataSlot), cancellation);
            return row is not null && cipher.TryOpen<PlanMetadata>(row, out var metadata) ? metadata.Worksheets : null;
        }
    }

    // Null when somebody else's save came in between.
    private async Task<SavePlanOutcome?> TrySaveAsync(
        PlannerDbContext context, PlanSpace space, PlanId id, PlanChange change, CancellationToken cancellation)
    {
        if (await FindAsync(context, space, id, cancellation) is not { } plan)
        {
            return new SavePlanOutcome.NotFound();
        }

        if (!space.TryUnwrap(plan, out var cipher))
        {
            return new SavePlanOutcome.Damaged();
        }

        using (cipher)
        {
            var rowId = cipher.RowIdOf(PlanCipher.SlotOf(change.WorksheetId, change.SectionId));
            if (await FindAsync(context, plan, rowId, cancellation) is not { } row || !cipher.TryOpen<SectionContent>(row, out var content))
            {
                // A plan deleted in between has no sections either; the next look at it finds no plan.
                return await FindAsync(context, space, id, cancellation) is null ? new SavePlanOutcome.NotFound() : new SavePlanOutcome.Damaged();
            }

            var before = content.Find(change.WorksheetId, change.QuestionId);
            if ((before?.Version ?? 0) != change.BasedOn)
            {
                return IsSavedAlready(before, change) ? new SavePlanOutcome.Saved(before!) : new SavePlanOutcome.Conflict(before);
            }

            await NoteUseAsync(context, plan, cancellation);
            var after = change.Over(before);
            content.Put(change.WorksheetId, change.QuestionId, after);
            var revision = row.Revision + 1;
            var sealedContent = cipher.Seal(row.Id, revision, content);
            var written = await context.Sections
                .Where(section => section.Id == row.Id && section.Revision == row.Revision)
                .ExecuteUpdateAsync(
                    section => section.SetProperty(to => to.Revision, revision).SetProperty(to => to.Sealed, sealedContent), cancellation);
            return written == 1 ? new SavePlanOutcome.Saved(after) : null;
        }
    }

    // The same change sent again, because the word that it was saved got lost on the way.
    private static bool IsSavedAlready(Answer? stored, PlanChange change) =>
        stored is not null && stored.Version == change.BasedOn + 1 && stored.ChangedAt == change.At && stored.Value.SameAs(change.Value);

    private static async Task<PlanRow?> FindAsync(PlannerDbContext context, PlanSpace space, PlanId id, CancellationToken cancellation)
    {
        var spaceId = space.Id;
        return await context.Plans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value && row.SpaceId == spaceId, cancellation);
    }

    private static async Task<SectionRow?> FindAsync(PlannerDbContext context, PlanRow plan, Guid rowId, CancellationToken cancellation) =>
        await context.Sections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == rowId && row.PlanId == plan.Id, cancellation);

    private async Task NoteUseAsync(PlannerDbContext context, PlanRow plan, CancellationToken cancellation)
    {
        var month = Month;
        if (plan.LastUsedMonth != month)
        {
            await context.Plans.Where(row => row.Id == plan.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(to => to.LastUsedMonth, month), cancellation);
        }
    }

    private PlanSpace? OpenSpace(SessionSecret secret, bool active)
    {
        if (active)
        {
            vault.Touch(secret);
        }

        return vault.TryOpen(secret) is { } root ? PlanSpace.Of(root) : null;
    }
}
