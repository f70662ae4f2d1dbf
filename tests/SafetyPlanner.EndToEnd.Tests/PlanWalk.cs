using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>A person at the keyboard: opens a plan, walks through its questions, writes, ticks, decides.</summary>
public sealed class PlanWalk(IPage page, string address)
{
    /// <summary>The steps of the meeting worksheet, counted as its addresses count them.</summary>
    public const int WhoGoes = 1;
    public const int WhoAndWhy = 2;
    public const int PeopleAlong = 9;
    public const int HopesToGet = 12;
    public const int Emergencies = 18;
    public const int InformationNeeded = 20;
    public const int NextSteps = 21;
    public const int FinalChecklist = 23;

    /// <summary>The boxes that a person writes in, in reading order.</summary>
    private const string Boxes = ".answer input[type=text], .answer textarea";

    private readonly List<string> written = [];
    private readonly string run = RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz", 6);

    public IPage Page => page;

    /// <summary>Every unique word written so far, in the order it was written.</summary>
    public IReadOnlyList<string> Written => written;

    public string? Name { get; private set; }

    public string? Passphrase { get; private set; }

    public string? WorksheetAddress { get; private set; }

    public async Task MakeAccountAsync()
    {
        await page.GotoAsync(address + "/account/new");
        var handedOut = await page.Locator(".handed-out").AllTextContentsAsync();
        (Name, Passphrase) = (handedOut[0], handedOut[1]);
        await page.GetByLabel("Type the passphrase you will use").FillAsync(Passphrase);
        await page.GetByLabel("I have noted").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "My plans" }).WaitForAsync();
    }

    public async Task SignInAsync(string name, string passphrase)
    {
        await page.GotoAsync(address + "/account/sign-in");
        await page.GetByLabel("Sign-in name").FillAsync(name);
        await page.GetByLabel("Passphrase", new() { Exact = true }).FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Begins a plan with one worksheet; its address is that of the worksheet.</summary>
    public async Task StartPlanAsync(string worksheet = "meeting", string? choice = null, string? region = null)
    {
        await page.GotoAsync(address + "/begin");
        await page.Locator($"input[value={worksheet}]").CheckAsync();
        if (choice is not null)
        {
            await page.Locator($"input[value={choice}]").CheckAsync();
        }

        if (region is not null)
        {
            await page.Locator("#region-1").SelectOptionAsync(region);
        }

        await page.Locator("button.button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your plan" }).WaitForAsync();
        WorksheetAddress = page.Url + "/1";
    }

    public async Task OpenAsync(int step, string? worksheetAddress = null)
    {
        await page.GotoAsync((worksheetAddress ?? WorksheetAddress) + "/" + step.ToString(CultureInfo.InvariantCulture));
        await WatchSavesAsync();
    }

    public async Task NextAsync()
    {
        // The address changes before the page does.
        await page.EvaluateAsync("() => { document.querySelector('.save-state').dataset.left = 'yes'; }");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next question" }).ClickAsync();
        await page.Locator(".save-state:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await WatchSavesAsync();
    }

    /// <summary>Writes a unique word into every box on the page, each saved before the next.</summary>
    public async Task WriteEverywhereAsync()
    {
        var boxes = await page.Locator(Boxes).CountAsync();
        for (var at = 0; at < boxes; at++)
        {
            await WriteAsync(at, NewWord());
        }
    }

    /// <summary>
    /// Fills the whole question: takes everything the pack offers and the first choice everywhere, ticks every tie, gives every day, and writes a
    /// unique word into every empty box.
    /// </summary>
    public async Task FillAsync()
    {
        // What is taken, opened or chosen does not match any more: the first one is always the next.
        var offers = page.Locator(".offers[aria-label^='To begin with'] > button");
        while (await offers.CountAsync() is > 0 and var before)
        {
            await SavedAfterAsync(() => offers.First.ClickAsync());
            await Assertions.Expect(offers).ToHaveCountAsync(before - 1);
        }

        var folded = page.Locator("details.target:not([open]) > summary");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.ClickAsync();
        }

        var open = page.Locator(".answer .pick:has([type=radio]):not(:has(:checked)), .answer .pair:not(:has(:checked))");
        while (await open.CountAsync() > 0)
        {
            await open.First.Locator("input").First.CheckAsync();
        }

        foreach (var tie in await page.Locator(".answer .pick [type=checkbox]").AllAsync())
        {
            await tie.CheckAsync();
        }

        foreach (var day in await page.Locator(".answer [type=date]").AllAsync())
        {
            await day.FillAsync("2026-03-14");
        }

        foreach (var box in await page.Locator(Boxes).AllAsync())
        {
            if (await box.InputValueAsync() == "")
            {
                await box.FillAsync(NewWord());
            }
        }

        await RestAsync();
    }

    /// <summary>Leaves the box, and waits until everything that was done, if anything, is saved.</summary>
    public async Task RestAsync()
    {
        await page.Locator("h1").ClickAsync();
        await SettledAsync();
    }

    /// <summary>Waits until nothing more is under way, however slowly the letters came.</summary>
    public async Task SettledAsync()
    {
        await page.EvaluateAsync("() => { window.savedSince = undefined; }");
        await page.WaitForFunctionAsync(
            """
            () => {
              const saved = ['saved', 'idle'].includes(document.querySelector('.save-state').dataset.state);
              window.savedSince = saved ? window.savedSince ?? Date.now() : undefined;
              return saved && Date.now() - window.savedSince > 700;
            }
            """);
    }

    /// <summary>Fills every question of a worksheet from its first one on.</summary>
    public async Task FillWorksheetAsync()
    {
        await OpenAsync(1);
        await FillAsync();
        while (await page.GetByRole(AriaRole.Link, new() { Name = "Next question" }).IsVisibleAsync())
        {
            await NextAsync();
            await FillAsync();
        }
    }

    public async Task WriteAsync(int box, string text) => await SavedAfterAsync(async () =>
    {
        var input = page.Locator(Boxes).Nth(box);
        await input.FillAsync(text);
        await input.BlurAsync();
    });

    public async Task AddAnotherAsync()
    {
        var before = await page.Locator(Boxes).CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another" }).First.ClickAsync();
        await page.WaitForFunctionAsync("([boxes, before]) => document.querySelectorAll(boxes).length > before", new object[] { Boxes, before });
    }

    public async Task TickAsync(ILocator box, bool ticked = true) => await SavedAfterAsync(() => box.SetCheckedAsync(ticked));

    /// <summary>Does something and waits until the page says once more that it is saved.</summary>
    public async Task SavedAfterAsync(Func<Task> act)
    {
        var before = await page.EvaluateAsync<int>("() => window.saves");
        await act();
        try
        {
            await page.WaitForFunctionAsync("before => window.saves > before", before);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url} did not say that it is saved. It says: {await page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>All 21 questions with real answers, and two people who go; ends on the final checklist.</summary>
    public async Task AnswerEverythingAsync()
    {
        await OpenAsync(WhoGoes);
        await TickAsync(page.GetByLabel("More than one of us goes"));
        await WriteEverywhereAsync();
        for (var step = WhoAndWhy; step < FinalChecklist; step++)
        {
            await NextAsync();
            if (await page.GetByRole(AriaRole.Button, new() { Name = "Add another", Exact = true }).IsVisibleAsync())
            {
                await AddAnotherAsync();
            }

            await WriteEverywhereAsync();
        }

        await NextAsync();
    }

    /// <summary>What can't be shown by writing alone: the steps are done, and both people have answered and agree.</summary>
    public async Task SettleAsync()
    {
        await OpenAsync(NextSteps);
        foreach (var done in await page.GetByLabel("Done", new() { Exact = true }).AllAsync())
        {
            await TickAsync(done);
        }

        await AgreeAsync();
        await OpenAsync(FinalChecklist);
    }

    public async Task AgreeAsync()
    {
        await OpenAsync(WhoGoes);
        foreach (var agrees in await page.GetByLabel("Has seen the answers as they are now and agrees").AllAsync())
        {
            await TickAsync(agrees);
        }
    }

    /// <summary>Asks for 'ready to meet', is refused, and gives the items that the page names as open.</summary>
    public async Task<IReadOnlyList<string>> RefusedReadyAsync(int open)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ready to meet" }).ClickAsync();
        var named = page.Locator(".open-items > li > strong");
        await page.WaitForFunctionAsync("open => document.querySelectorAll('.open-items > li').length === open", open);
        return await named.AllTextContentsAsync();
    }

    /// <summary>Asks for 'ready to meet' and gets it.</summary>
    public async Task BecomeReadyAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ready to meet" }).ClickAsync();
        await page.GetByText("All checks done on").WaitForAsync();
        Assert.Equal(0, await page.Locator(".open-items").CountAsync());
    }

    public string NewWord()
    {
        var word = $"q{written.Count:D3}{run}ā";
        written.Add(word);
        return word;
    }

    // Counts every time the page says that an answer is saved; asked again on each question, whose view is a new one.
    private async Task WatchSavesAsync()
    {
        await page.Locator(".save-state").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(
            """
            () => {
              window.saves = 0;
              const state = document.querySelector('.save-state');
              new MutationObserver(() => { if (state.dataset.state === 'saved') window.saves++; }).observe(state, { attributes: true, attributeFilter: ['data-state'] });
            }
            """);
    }
}
