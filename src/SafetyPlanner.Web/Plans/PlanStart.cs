using Microsoft.AspNetCore.Authentication;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>Begins a plan for whoever asks: sealed for someone signed in, in memory for anyone else.</summary>
public sealed class PlanStart(GuestPlans guests, AccountPlans accounts, TimeProvider clock)
{
    private const string NoRoom = "Too many people are writing without an account right now. Please try again in a few minutes, or make an account.";

    private const string AccountFull = "Your account holds as many plans as it can. Delete one that you don’t need any more, then try again.";

    /// <summary>What is said when there is no room for another plan of whoever asks.</summary>
    internal static string NoRoomFor(HttpContext http) => SessionClaims.IsAccount(http.User) ? AccountFull : NoRoom;

    /// <summary>The plan that this browser has without an account, or null.</summary>
    public PlanId? Running(HttpContext http) =>
        SessionClaims.IsGuest(http.User) ? guests.PlanOf(SessionClaims.SecretOf(http.User)!) : null;

    /// <summary>Forgets the plan that this browser has without an account.</summary>
    public void Forget(HttpContext http)
    {
        if (SessionClaims.IsGuest(http.User))
        {
            guests.End(SessionClaims.SecretOf(http.User)!);
        }
    }

    /// <summary>Begins a plan with these worksheets, each with its switch where it was asked for.</summary>
    /// <returns>The plan's id, or null when there is no room for another plan.</returns>
    public Task<PlanId?> BeginAsync(HttpContext http, IReadOnlyList<WorksheetChoice> chosen, IReadOnlyList<string> regions)
    {
        var contents = new PlanContents([], []).With(new ContentsChange([.. chosen.Select(choice => choice.Planned)], regions));
        var plan = new Plan(PlanId.New(), contents, new Dictionary<string, AnswerSheet>());
        var answers = new List<PlacedAnswer>();
        foreach (var choice in chosen)
        {
            if (choice.Preset() is { } preset
                && plan.TryAnswer(choice.Worksheet, preset.Question, preset.Value, 0, clock.GetUtcNow()) is AnswerProposal.Accepted { Change: var change })
            {
                answers.Add(new PlacedAnswer(change.WorksheetId, change.SectionId, change.QuestionId, plan.Apply(change)));
            }
        }

        return BeginAsync(http, plan.Contents, answers);
    }

    /// <summary>Begins a plan with these contents and answers and, for someone without an account, a session.</summary>
    /// <returns>The plan's id, or null when there is no room for another plan.</returns>
    public async Task<PlanId?> BeginAsync(HttpContext http, PlanContents contents, IReadOnlyList<PlacedAnswer> answers)
    {
        if (await KeepAsync(http, contents, answers) is { } kept)
        {
            return kept;
        }

        // What was asked for with an account must not end up in memory only.
        if (SessionClaims.IsAccount(http.User))
        {
            return null;
        }

        // Pressing the button again must not throw away what was written a moment ago.
        return Running(http) is { } running ? running : await BeginGuestAsync(http, contents, answers, isTouched: false);
    }

    /// <summary>
    /// Begins a plan with what stood in a file. Never in memory for someone who was told that it goes into their account, and never beside a plan
    /// without an account that this browser has already.
    /// </summary>
    public async Task<OpenFileOutcome> OpenAsync(HttpContext http, PlanContents contents, IReadOnlyList<PlacedAnswer> answers)
    {
        if (SessionClaims.IsAccount(http.User))
        {
            return await KeepAsync(http, contents, answers) is { } kept ? new OpenFileOutcome.Begun(kept) : new OpenFileOutcome.NoRoom();
        }

        if (Running(http) is not null)
        {
            return new OpenFileOutcome.HasPlan();
        }

        return await BeginGuestAsync(http, contents, answers, isTouched: true) is { } begun ? new OpenFileOutcome.Begun(begun) : new OpenFileOutcome.NoRoom();
    }

    private async Task<PlanId?> KeepAsync(HttpContext http, PlanContents contents, IReadOnlyList<PlacedAnswer> answers) =>
        SessionClaims.IsAccount(http.User) ? await accounts.BeginAsync(SessionClaims.SecretOf(http.User)!, contents, answers, http.RequestAborted) : null;

    private async Task<PlanId?> BeginGuestAsync(HttpContext http, PlanContents contents, IReadOnlyList<PlacedAnswer> answers, bool isTouched)
    {
        if (guests.Begin(contents, answers, isTouched) is not { } begun)
        {
            return null;
        }

        await http.SignInAsync(SessionClaims.Scheme, SessionClaims.ForGuest(begun.Secret));
        return begun.Plan;
    }
}

/// <summary>What became of beginning a plan with a file.</summary>
public abstract record OpenFileOutcome
{
    private OpenFileOutcome()
    {
    }

    /// <summary>The plan is there.</summary>
    public sealed record Begun(PlanId Plan) : OpenFileOutcome;

    /// <summary>This browser has a plan without an account already; nothing was kept.</summary>
    public sealed record HasPlan : OpenFileOutcome;

    /// <summary>There is no room for another plan; nothing was kept.</summary>
    public sealed record NoRoom : OpenFileOutcome;
}
