using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>
/// Every address of the app, asked by everyone who could. What a plan's page shows comes over the circuit, for which the stores' own table says who gets
/// what; here it shows that the pages themselves hold nothing of a plan, whoever asks.
/// </summary>
public sealed partial class EndpointTests(Chromium chromium)
{
    private const string Secret = "Wherethemeetingis";

    // What nobody, the owner, the one it is shared with, and somebody else get, in this order.
    private static readonly Dictionary<string, (string Address, int[] Answers)> Rows = new()
    {
        ["/"] = ("/", [200, 200, 200, 200]),
        ["/begin"] = ("/begin", [200, 200, 200, 200]),
        ["/open"] = ("/open", [200, 200, 200, 200]),
        ["/example"] = ("/example", [200, 200, 200, 200]),
        ["/example/{Number:int}"] = ("/example/1", [200, 200, 200, 200]),
        ["/example/{number:int}.pdf"] = ("/example/1.pdf", [200, 200, 200, 200]),
        ["/guides"] = ("/guides", [200, 200, 200, 200]),
        ["/guides/{Id}"] = ("/guides/none-of-these", [404, 404, 404, 404]),
        ["/handouts"] = ("/handouts", [200, 200, 200, 200]),
        ["/handouts/{name}.pdf"] = ("/handouts/none-of-these.pdf", [404, 404, 404, 404]),
        ["/handouts/several.pdf"] = ("/handouts/several.pdf", [302, 302, 302, 302]),
        ["/handouts/{name}.png"] = ("/handouts/none-of-these.png", [404, 404, 404, 404]),
        ["/numbers"] = ("/numbers", [200, 200, 200, 200]),
        ["/not-found"] = ("/not-found", [200, 200, 200, 200]),
        ["/error"] = ("/error", [200, 200, 200, 200]),
        ["/health/live"] = ("/health/live", [200, 200, 200, 200]),
        ["/health/ready"] = ("/health/ready", [200, 200, 200, 200]),
        ["/plans"] = ("/plans", [200, 200, 200, 200]),
        ["/shared"] = ("/shared", [200, 200, 200, 200]),
        ["/shared/{Id}/give-back"] = ("/shared/PLAN/give-back", [200, 200, 200, 200]),
        ["/p/{Id}"] = ("/p/PLAN", [200, 200, 200, 200]),
        ["/p/{Id}/{View}"] = ("/p/PLAN/share", [200, 200, 200, 200]),
        ["/p/{Id}/{Number:int}"] = ("/p/PLAN/1", [200, 200, 200, 200]),
        ["/p/{Id}/{Number:int}/{View}"] = ("/p/PLAN/1/paper", [200, 200, 200, 200]),
        ["/p/{Id}/{Number:int}/{Step:int}"] = ("/p/PLAN/1/12", [200, 200, 200, 200]),
        ["/p/{id}/copies/{ticket}"] = ("COPY", [404, 200, 404, 404]),
        ["/account"] = ("/account", [302, 200, 200, 200]),
        ["/account/sign-in"] = ("/account/sign-in", [200, 200, 200, 200]),
        ["/account/locked"] = ("/account/locked", [200, 200, 200, 200]),
        ["/account/sign-ins"] = ("/account/sign-ins", [302, 200, 200, 200]),
        ["/account/new"] = ("/account/new", [200, 200, 200, 200]),
        ["/account/recovery-code"] = ("/account/recovery-code", [302, 200, 200, 200]),
        ["/account/recover"] = ("/account/recover", [200, 200, 200, 200]),
        ["/account/passphrase"] = ("/account/passphrase", [302, 200, 200, 200]),
        ["/account/second-step"] = ("/account/second-step", [302, 302, 302, 302]),
        ["/account/delete"] = ("/account/delete", [302, 200, 200, 200]),
        ["/account/ended"] = ("/account/ended", [200, 200, 200, 200]),
        ["/account/cleared"] = ("/account/cleared", [200, 200, 200, 200]),

        // It ends whatever sign-in there is, so it comes last.
        ["/x"] = ("/x", [303, 303, 303, 303]),
    };

    [Fact]
    public void Endpoints_OfTheApp_AllHaveARow() =>
        Assert.Equal(Templates().Order(StringComparer.Ordinal), Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Endpoint_AskedByEachRole_AnswersAsItsRowSaysAndHoldsNothingOfAPlan()
    {
        await using var server = await AppServer.StartAsync();
        var (owner, ally, other) = (await PersonAsync(server), await PersonAsync(server), await PersonAsync(server));
        await owner.StartPlanAsync();
        var plan = owner.WorksheetAddress![..^2];
        await owner.OpenAsync(PlanWalk.HopesToGet);
        await owner.WriteAsync(0, Secret);
        await ally.UseCodeAsync(await owner.ShareTheMeetingAsync(plan));
        await owner.ConfirmAsync(ally, plan);
        var copy = await CopyAsync(owner);
        IPage[] pages = [await chromium.OpenAsync(), owner.Page, ally.Page, other.Page];

        var wrong = new List<string>();
        foreach (var (template, (address, answers)) in Rows)
        {
            var asked = address.Replace("PLAN", plan[(plan.LastIndexOf('/') + 1)..], StringComparison.Ordinal).Replace("COPY", copy, StringComparison.Ordinal);
            for (var role = 0; role < pages.Length; role++)
            {
                var answer = await pages[role].Context.APIRequest.GetAsync(server.Address + asked, new() { MaxRedirects = 0 });
                if (answer.Status != answers[role])
                {
                    wrong.Add($"{template} answers {answer.Status} to role {role}.");
                }

                Assert.DoesNotContain(Secret, await answer.TextAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Templates()
    {
        var web = Path.Combine(Repository.Root, "src", "SafetyPlanner.Web");
        return Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Address().Matches(File.ReadAllText(file)).Select(match => match.Groups["address"].Value));
    }

    [GeneratedRegex("""(?:^@page |\bMap(?:Get|Post|Put|Delete|Methods|Group|Fallback|HealthChecks|Hub)?\()"(?<address>/[^"]*)""" + "\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    private static async Task<string> CopyAsync(PlanWalk owner)
    {
        await owner.Page.GotoAsync(owner.WorksheetAddress + "/paper");
        await owner.Page.PressAsync("Make this copy");
        return (await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }).GetAttributeAsync("href"))!;
    }

    private async Task<PlanWalk> PersonAsync(AppServer server)
    {
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        return walk;
    }
}
