using Microsoft.AspNetCore.Components;
using SafetyPlanner.Web.Plans;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Components.Pages.Start;

/// <summary>Begins a plan with what stands in a file that was saved from one.</summary>
public sealed partial class OpenFilePage
{
    private string? problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private PlanStart Start { get; set; } = default!;

    [Inject]
    private PlanFiles Files { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "open")]
    private IFormFile? File { get; set; }

    [SupplyParameterFromForm(FormName = "open")]
    private string? Passphrase { get; set; }

    [SupplyParameterFromQuery(Name = StaleForms.Mark)]
    private string? Again { get; set; }

    private bool HasAccount => SessionClaims.IsAccount(Http.User);

    private void Clear()
    {
        Start.Forget(Http);
        Http.Response.Redirect("/open");
    }

    private async Task OpenAsync()
    {
        if (File is null or { Length: 0 })
        {
            problem = "No file is chosen yet, or it is empty. Choose one, then open it.";
            return;
        }

        using var content = new MemoryStream((int)File.Length);
        await File.CopyToAsync(content, Http.RequestAborted);
        switch (await Files.ReadAsync(content.ToArray(), Passphrase ?? "", HasAccount, Http.RequestAborted))
        {
            case ReadFileOutcome.Refused refused:
                problem = refused.Sentence + " To try again, choose the file once more.";
                break;
            case ReadFileOutcome.Read read:
                await BeginAsync(read);
                break;
            default:
                SayBusy("Many people are opening files right now. Please wait a few seconds and try again.", "5");
                break;
        }
    }

    private async Task BeginAsync(ReadFileOutcome.Read read)
    {
        switch (await Start.OpenAsync(Http, read.Plan.Contents, read.Answers))
        {
            case OpenFileOutcome.Begun begun:
                Http.Response.Redirect("/p/" + begun.Plan);
                break;
            case OpenFileOutcome.HasPlan:
                problem = "In this browser there is a plan in memory already, so the file was not opened. Go on with that plan, or clear it first.";
                break;
            default:
                SayBusy(PlanStart.NoRoomFor(Http), "300");
                break;
        }
    }

    private void SayBusy(string sentence, string seconds)
    {
        problem = sentence;
        Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Http.Response.Headers.RetryAfter = seconds;
    }
}
