using Microsoft.AspNetCore.Authentication;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Plans;

/// <summary>Begins a plan for whoever asks: sealed for someone signed in, in memory for anyone else.</summary>
public sealed class PlanStart(GuestPlans guests, AccountPlans accounts, TimeProvider clock)
{
    /// <summary>What is said when nobody else can begin without an account just now.</summary>
    internal const string NoRoom = "Too many people are writing without an account right now. Please try again in a few minutes, or make an account.";

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
    /// <returns>The plan's id, or null when there is no room for another plan without an account.</returns>
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
    /// <returns>The plan's id, or null when there is no room for another plan without an account.</returns>
    public async Task<PlanId?> BeginAsync(HttpContext http, PlanContents contents, IReadOnlyList<PlacedAnswer> answers)
    {
        if (SessionClaims.IsAccount(http.User)
            && await accounts.BeginAsync(SessionClaims.SecretOf(http.User)!, contents, answers, http.RequestAborted) is { } kept)
        {
            return kept;
        }

        // Pressing the button again must not throw away what was written a moment ago.
        if (Running(http) is { } running)
        {
            return running;
        }

        if (guests.Begin(contents, answers) is not { } begun)
        {
            return null;
        }

        await http.SignInAsync(SessionClaims.Scheme, SessionClaims.ForGuest(begun.Secret));
        return begun.Plan;
    }
}
