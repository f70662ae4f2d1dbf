using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>Plans of people who signed in: sealed in the database, opened with what only their session holds.</summary>
public sealed class AccountPlans(PlanStore store, SessionVault vault) : IPlanHome
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
    public async Task<OpenPlanOutcome> OpenAsync(string secret, PlanId id, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key ? await store.OpenAsync(key, id, cancellation) : new OpenPlanOutcome.AccessEnded();

    /// <inheritdoc/>
    public async Task<SavePlanOutcome> SaveAsync(string secret, PlanId id, PlanChange change, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key ? await store.SaveAsync(key, id, change, cancellation) : new SavePlanOutcome.AccessEnded();

    /// <inheritdoc/>
    public async Task<ChangeContentsOutcome> ChangeContentsAsync(string secret, PlanId id, ContentsChange change, CancellationToken cancellation) =>
        SessionSecret.FromClaim(secret) is { } key ? await store.ChangeContentsAsync(key, id, change, cancellation) : new ChangeContentsOutcome.AccessEnded();

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
