using Microsoft.AspNetCore.Authentication;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Accounts;

/// <summary>Begins the session of someone who signed in, takes along the plan they began without an account, and ends whatever ran before.</summary>
public sealed class SessionStart(GuestPlans guests, AccountPlans accounts, ContentLibrary library)
{
    /// <summary>Begins the session.</summary>
    public async Task BeginAsync(HttpContext http, SignedInAccount account)
    {
        var secret = account.Secret.Claim;
        if (SessionClaims.SecretOf(http.User) is { } before)
        {
            if (SessionClaims.IsGuest(http.User))
            {
                // Forgotten here only once it is kept there.
                if (await TakeAlongAsync(before, secret, http.RequestAborted))
                {
                    guests.End(before);
                }
            }
            else
            {
                // Someone else's, or their own of earlier: one browser has one session.
                accounts.End(before);
            }
        }

        await http.SignInAsync(SessionClaims.Scheme, SessionClaims.ForAccount(account.UserId, secret));
    }

    private async Task<bool> TakeAlongAsync(string guestSecret, string secret, CancellationToken cancellation) =>
        guests.PlanOf(guestSecret) is not { } id
        || await guests.OpenAsync(guestSecret, id, cancellation) is not OpenPlanOutcome.Opened { Plan: var plan }
        || await accounts.BeginAsync(secret, plan.Contents, Placed(plan), cancellation) is not null;

    private List<PlacedAnswer> Placed(Plan plan) =>
    [
        .. from planned in plan.Worksheets
           let worksheet = library.Find(planned.PackId, planned.PackVersion)?.FindWorksheet(planned.WorksheetId)
           where worksheet is not null
           from answer in plan.Sheet(worksheet.Id).Answers
           select new PlacedAnswer(worksheet.Id, SectionOf(worksheet, answer.Key), answer.Key, answer.Value),
    ];

    // The decision stands with the final checklist.
    private static string SectionOf(Worksheet worksheet, string questionId) =>
        worksheet.SectionOf(questionId == OutcomeValue.QuestionId ? worksheet.Gate!.Checklist.Id : questionId).Id;
}
