using System.Diagnostics;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Downloads a PDF as a person would and reads its text back.</summary>
internal static class Paper
{
    private static readonly DirectoryInfo Downloads = Directory.CreateTempSubdirectory("papers-");

    /// <summary>Deletes what was downloaded.</summary>
    public static void Clear() => Downloads.Delete(recursive: true);

    /// <summary>Makes a copy of the walk's worksheet with everything in it and reads its text back.</summary>
    public static Task<string> PrintAsync(PlanWalk walk) => PrintAsync(walk.Page, walk.WorksheetAddress!);

    public static async Task<string> PrintAsync(IPage page, string worksheetAddress)
    {
        await page.GotoAsync(worksheetAddress + "/paper");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this copy" }).ClickAsync();
        return await DownloadedTextAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" }));
    }

    public static async Task<string> DownloadedTextAsync(IPage page, ILocator link) => (await TextAsync(await DownloadAsync(page, link), null))!;

    /// <summary>The downloaded file, in a folder of its own, under a name that tells nothing.</summary>
    public static async Task<string> DownloadAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("worksheet", Path.GetFileNameWithoutExtension(download.SuggestedFilename));
        var file = NewFile(download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }

    /// <summary>What an address answers, as a file.</summary>
    public static async Task<string> FileAsync(HttpClient http, string address)
    {
        var file = NewFile("worksheet.pdf");
        await File.WriteAllBytesAsync(file, await http.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        return file;
    }

    /// <summary>The text of a PDF in the order of its content, which is the order in which it is read out; null when the password does not open it.</summary>
    public static async Task<string?> TextAsync(string file, string? password) =>
        await RunAsync("pdftotext", password is null ? ["-raw", file, "-"] : ["-raw", "-upw", password, file, "-"]);

    /// <summary>The size of its pages, how many there are, and what else it says about itself.</summary>
    public static async Task<string> AboutAsync(string file) => (await RunAsync("pdfinfo", [file]))!;

    private static string NewFile(string name) => Path.Combine(Downloads.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, name);

    private static async Task<string?> RunAsync(string program, string[] words)
    {
        using var tool = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = tool.StandardError.ReadToEndAsync();
        var text = await tool.StandardOutput.ReadToEndAsync();
        await said;
        await tool.WaitForExitAsync();
        return tool.ExitCode == 0 ? text : null;
    }

    /// <summary>Asserts that every word stands in the text; a narrow column may break one over two lines.</summary>
    public static void HoldsAll(string text, IEnumerable<string> words)
    {
        var unbroken = InOneLine(text);
        Assert.All(words, word => Assert.Contains(InOneLine(word), unbroken, StringComparison.Ordinal));
    }

    private static string InOneLine(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Asserts that every word stands in the text and that their first places follow one another.</summary>
    public static void HoldsInOrder(string text, IEnumerable<string> words)
    {
        var last = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The paper does not hold {word}.");
            Assert.True(at > last, $"{word} is not where it was written.");
            last = at;
        }
    }
}
