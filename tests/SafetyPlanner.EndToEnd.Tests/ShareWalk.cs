using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Two people at two keyboards, one of whom shares a plan with the other.</summary>
internal static class ShareWalk
{
    /// <summary>Types a code where codes are used.</summary>
    public static async Task UseCodeAsync(this PlanWalk person, string code)
    {
        await person.Page.GotoAsync(new Uri(new Uri(person.Page.Url), "/shared").ToString());
        await person.Page.GetByLabel("The code, as it was told to you").FillAsync(code);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Use this code" }).ClickAsync();
    }

    /// <summary>Offers the section about the meeting, to be read and changed, and gives the code.</summary>
    public static async Task<string> ShareTheMeetingAsync(
        this PlanWalk owner, string plan, string recipient = "Maia", string shownAs = "For N.", string purpose = "to go through it with me")
    {
        await owner.Page.GotoAsync(plan + "/share");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Share with somebody" }).ClickAsync();
        await owner.Page.GetByLabel("Who is it for?").FillAsync(recipient);
        await owner.Page.GetByLabel("What is this plan to be called in their list?").FillAsync(shownAs);
        await owner.Page.GetByLabel("What is it for?").FillAsync(purpose);
        await owner.Page.GetByLabel("The meeting", new() { Exact = true }).CheckAsync();
        await owner.Page.GetByLabel("Read it and change answers").CheckAsync();
        await owner.Page.GetByLabel("Yes, I agree to this").CheckAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Make a code for them" }).ClickAsync();
        return await owner.Page.Locator(".handed-out").InnerTextAsync();
    }

    /// <summary>Makes the code with which somebody else becomes the owner, on a page that is open at it.</summary>
    public static async Task<string> MakeHandOverCodeAsync(this IPage page, string passphrase)
    {
        await page.GetByLabel("Your passphrase").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the code" }).ClickAsync();
        return await page.Locator(".handed-out").InnerTextAsync();
    }

    /// <summary>Compares the words that both see, confirms that they are the same, and gives them.</summary>
    public static async Task<string> ConfirmAsync(this PlanWalk owner, PlanWalk ally, string plan, string recipient = "Maia")
    {
        var words = await ally.Page.Locator(".handed-out").InnerTextAsync();
        await owner.Page.GotoAsync(plan + "/share");
        await Assertions.Expect(owner.Page.Locator(".handed-out")).ToHaveTextAsync(words);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "They are the same" }).ClickAsync();
        await owner.Page.GetByText($"It is open to {recipient} now").WaitForAsync();
        return words;
    }
}
