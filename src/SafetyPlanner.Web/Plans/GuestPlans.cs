using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>
/// Plans of people without an account: in memory only, never written anywhere, gone when they leave, when nothing happens for a while, or when
/// the server stops.
/// </summary>
public sealed class GuestPlans : IPlanHome, IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Guest> guests = new();
    private readonly GuestOptions limits;
    private readonly TimeProvider clock;
    private readonly ITimer sweeper;

    /// <summary>No plans yet.</summary>
    public GuestPlans(IOptions<GuestOptions> options, TimeProvider clock)
    {
        limits = options.Value;
        this.clock = clock;

        // What has run out is forgotten soon, not when someone happens to begin another plan.
        sweeper = clock.CreateTimer(_ => Sweep(), state: null, SweepEvery, SweepEvery);
    }

    /// <summary>Begins a plan with these contents and answers.</summary>
    /// <param name="contents">What the plan is made of.</param>
    /// <param name="answers">Its answers.</param>
    /// <param name="isTouched">True when somebody's own words stand in it already.</param>
    /// <returns>The session's secret and the plan's id, or null when the server holds as many as it may.</returns>
    public (string Secret, PlanId Plan)? Begin(PlanContents contents, IReadOnlyList<PlacedAnswer> answers, bool isTouched = false)
    {
        if (guests.Count >= limits.Most && !MakeRoom())
        {
            return null;
        }

        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var plan = new Plan(PlanId.New(), contents, PlacedAnswer.Sheets(answers));
        guests[SessionClaims.HashOf(secret)] = new Guest(plan, clock.GetUtcNow()) { IsTouched = isTouched };
        return (secret, plan.Id);
    }

    /// <summary>The id of the plan this session holds, or null when it has ended.</summary>
    public PlanId? PlanOf(string secret) => Find(secret)?.Plan.Id;

    /// <inheritdoc/>
    public Task<OpenPlanOutcome> OpenAsync(string secret, PlanId id, CancellationToken cancellation)
    {
        if (Find(secret) is not { } guest)
        {
            return Task.FromResult<OpenPlanOutcome>(new OpenPlanOutcome.AccessEnded());
        }

        lock (guest)
        {
            return Task.FromResult<OpenPlanOutcome>(guest.Plan.Id == id ? new OpenPlanOutcome.Opened(guest.Copy()) : new OpenPlanOutcome.NotFound());
        }
    }

    /// <inheritdoc/>
    public Task<bool> IsSharedAsync(string secret, PlanId id, CancellationToken cancellation) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<SavePlanOutcome> SaveAsync(string secret, PlanId id, PlanChange change, CancellationToken cancellation)
    {
        if (Find(secret) is not { } guest)
        {
            return Task.FromResult<SavePlanOutcome>(new SavePlanOutcome.AccessEnded());
        }

        lock (guest)
        {
            guest.LastSeen = clock.GetUtcNow();
            if (guest.Plan.Id != id)
            {
                return Task.FromResult<SavePlanOutcome>(new SavePlanOutcome.NotFound());
            }

            var stands = guest.Plan.Sheet(change.WorksheetId).Find(change.QuestionId);
            if ((stands?.Version ?? 0) != change.BasedOn)
            {
                return Task.FromResult<SavePlanOutcome>(new SavePlanOutcome.Conflict(stands));
            }

            // Whoever shortens an answer is never held up.
            var grows = change.Value.TypedLength > (stands?.Value.TypedLength ?? 0);
            if (grows && guest.TypedLength + change.Value.TypedLength - (stands?.Value.TypedLength ?? 0) > limits.MostCharacters)
            {
                return Task.FromResult<SavePlanOutcome>(new SavePlanOutcome.Full());
            }

            guest.IsTouched = true;
            return Task.FromResult<SavePlanOutcome>(new SavePlanOutcome.Saved(guest.Plan.Apply(change)));
        }
    }

    /// <inheritdoc/>
    public Task<ChangeContentsOutcome> ChangeContentsAsync(string secret, PlanId id, ContentsChange change, CancellationToken cancellation)
    {
        if (Find(secret) is not { } guest)
        {
            return Task.FromResult<ChangeContentsOutcome>(new ChangeContentsOutcome.AccessEnded());
        }

        lock (guest)
        {
            guest.LastSeen = clock.GetUtcNow();
            if (guest.Plan.Id != id)
            {
                return Task.FromResult<ChangeContentsOutcome>(new ChangeContentsOutcome.NotFound());
            }

            guest.IsTouched = true;
            guest.Plan.Take(guest.Plan.Contents.With(change));
            return Task.FromResult<ChangeContentsOutcome>(new ChangeContentsOutcome.Changed(guest.Plan.Contents));
        }
    }

    /// <inheritdoc/>
    public Task<EraseSectionOutcome> EraseSectionAsync(string secret, PlanId id, SectionErasure erasure, CancellationToken cancellation)
    {
        if (Find(secret) is not { } guest)
        {
            return Task.FromResult<EraseSectionOutcome>(new EraseSectionOutcome.AccessEnded());
        }

        lock (guest)
        {
            guest.LastSeen = clock.GetUtcNow();
            return Task.FromResult<EraseSectionOutcome>(
                guest.Plan.Id == id ? new EraseSectionOutcome.Erased(guest.Plan.Erase(erasure)) : new EraseSectionOutcome.NotFound());
        }
    }

    /// <inheritdoc/>
    public Task<DeletePlanOutcome> DeleteAsync(string secret, PlanId id, CancellationToken cancellation)
    {
        if (Find(secret) is not { } guest)
        {
            return Task.FromResult<DeletePlanOutcome>(new DeletePlanOutcome.AccessEnded());
        }

        if (guest.Plan.Id != id)
        {
            return Task.FromResult<DeletePlanOutcome>(new DeletePlanOutcome.NotFound());
        }

        // Without its plan, a session without an account is nothing.
        End(secret);
        return Task.FromResult<DeletePlanOutcome>(new DeletePlanOutcome.Deleted());
    }

    /// <inheritdoc/>
    public bool Touch(string secret)
    {
        if (Find(secret) is not { } guest)
        {
            return false;
        }

        lock (guest)
        {
            guest.LastSeen = clock.GetUtcNow();
        }

        return true;
    }

    /// <inheritdoc/>
    public TimeSpan Remaining(string secret) => guests.TryGetValue(SessionClaims.HashOf(secret), out var guest) && Left(guest) > TimeSpan.Zero ? Left(guest) : TimeSpan.Zero;

    /// <inheritdoc/>
    public void End(string secret) => guests.TryRemove(SessionClaims.HashOf(secret), out _);

    /// <summary>Forgets every plan.</summary>
    public void Dispose()
    {
        sweeper.Dispose();
        guests.Clear();
    }

    private void Sweep()
    {
        foreach (var (key, guest) in guests)
        {
            if (Left(guest) <= TimeSpan.Zero)
            {
                guests.TryRemove(new KeyValuePair<string, Guest>(key, guest));
            }
        }
    }

    // A plan nobody has done anything in is worth less than a place for someone who wants to.
    private bool MakeRoom()
    {
        var untouched = guests.Where(guest => !guest.Value.IsTouched).OrderBy(guest => guest.Value.LastSeen).FirstOrDefault();
        return untouched.Key is not null && guests.TryRemove(untouched);
    }

    private Guest? Find(string secret) => guests.TryGetValue(SessionClaims.HashOf(secret), out var guest) && Left(guest) > TimeSpan.Zero ? guest : null;

    private TimeSpan Left(Guest guest) => guest.LastSeen + limits.Idle - clock.GetUtcNow();

    private sealed class Guest(Plan plan, DateTimeOffset now)
    {
        public Plan Plan { get; } = plan;

        public DateTimeOffset LastSeen { get; set; } = now;

        /// <summary>True once anything was changed. What a plan began with does not count: whoever copies an example has written nothing yet.</summary>
        public bool IsTouched { get; set; }

        public int TypedLength => Plan.Worksheets.Sum(sheet => Plan.Sheet(sheet.WorksheetId).Answers.Values.Sum(answer => answer.Value.TypedLength));

        public Plan Copy() => new(Plan.Id, Plan.Contents, Plan.Worksheets.ToDictionary(sheet => sheet.WorksheetId, sheet => Plan.Sheet(sheet.WorksheetId)));
    }
}

/// <summary>Limits of plans without an account.</summary>
public sealed class GuestOptions
{
    /// <summary>After how long without any change or page the plan is forgotten. 5 minutes to 12 hours.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many plans are held at once; a plan in use takes about 100 kB, one filled to its limit up to 10 MB.</summary>
    [Range(1, 100_000)]
    public int Most { get; set; } = 2_000;

    /// <summary>How many typed characters a plan without an account holds in all; enough for every worksheet and a year of notes.</summary>
    [Range(10_000, 10_000_000)]
    public int MostCharacters { get; set; } = 600_000;
}
