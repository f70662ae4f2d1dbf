using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;

namespace SafetyPlanner.Web.Plans;

/// <summary>
/// Plans of people who signed in: sealed in the database, opened with what only their session holds. A plan that is not theirs may be shared with them.
/// </summary>
public sealed class AccountPlans(PlanStore store, HeldPlans held, SessionVault vault) : IPlanHome
{
    /// <summary>Begins a plan with these contents and answers, each with its version and its earlier values.</summary>
    /// <returns>Its id, or null when the session has ended.</returns>
    public async Task<PlanId?> BeginAsync(string secret, PlanContents contents, IReadOnlyList<PlacedAnswer> answers, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key && await store.CreateAsync(key, contents, answers, cancellation) is CreatePlanOutcome.Created created
            ? created.Plan.Id
            : null;

    /// <summary>The plans of this session, those used last first; null when it has ended.</summary>
    public async Task<IReadOnlyList<PlanSummary>?> ListAsync(string secret, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key && await store.ListAsync(key, cancellation) is ListPlansOutcome.Listed listed ? listed.Plans : null;

    /// <inheritdoc/>
    public async Task<OpenPlanOutcome> OpenAsync(string secret, PlanId id, CancellationToken cancellation)
    {
        var own = await OpenOwnAsync(secret, id, cancellation);
        return own is OpenPlanOutcome.NotFound && SessionSecret.FromClaim(secret) is { } key ? await held.OpenAsync(key, id, cancellation) : own;
    }

    /// <summary>The same among one's own plans alone.</summary>
    public async Task<OpenPlanOutcome> OpenOwnAsync(string secret, PlanId id, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key ? await store.OpenAsync(key, id, cancellation) : new OpenPlanOutcome.AccessEnded();

    /// <inheritdoc/>
    public async Task<bool> IsSharedAsync(string secret, PlanId id, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key && await held.IsOpenAsync(key, id, cancellation);

    /// <inheritdoc/>
    public async Task<SavePlanOutcome> SaveAsync(string secret, PlanId id, PlanChange change, CancellationToken cancellation)
    {
        if (SessionSecret.FromClaim(secret) is not { } key)
        {
            return new SavePlanOutcome.AccessEnded();
        }

        var own = await store.SaveAsync(key, id, change, cancellation);
        return own is SavePlanOutcome.NotFound ? await held.SaveAsync(key, id, change, cancellation) : own;
    }

    /// <inheritdoc/>
    public async Task<ChangeContentsOutcome> ChangeContentsAsync(string secret, PlanId id, ContentsChange change, CancellationToken cancellation)
    {
        if (SessionSecret.FromClaim(secret) is not { } key)
        {
            return new ChangeContentsOutcome.AccessEnded();
        }

        var own = await store.ChangeContentsAsync(key, id, change, cancellation);

        // Whoever a plan is shared with can't change what it is made of; a copy that they make stands in the owner's journal.
        return own is ChangeContentsOutcome.NotFound && change.Copy is not null && await held.NoteCopyAsync(key, id, cancellation)
            ? new ChangeContentsOutcome.Changed(new PlanContents(change.Add, []))
            : own;
    }

    /// <inheritdoc/>
    public async Task<EraseSectionOutcome> EraseSectionAsync(string secret, PlanId id, SectionErasure erasure, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key ? await store.EraseSectionAsync(key, id, erasure, cancellation) : new EraseSectionOutcome.AccessEnded();

    /// <inheritdoc/>
    public async Task<DeletePlanOutcome> DeleteAsync(string secret, PlanId id, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key ? await store.DeleteAsync(key, id, cancellation) : new DeletePlanOutcome.AccessEnded();

    /// <inheritdoc/>
    public bool Touch(string secret) => SessionSecret.FromClaim(secret) is { } key && vault.Touch(key);

    /// <inheritdoc/>
    public TimeSpan Remaining(string secret) => SessionSecret.FromClaim(secret) is { } key ? vault.Remaining(key) ?? TimeSpan.Zero : TimeSpan.Zero;

    /// <inheritdoc/>
    public void End(string secret)
    {
        if (SessionSecret.FromClaim(secret) is { } key)
        {
            vault.End(key);
        }
    }
}
