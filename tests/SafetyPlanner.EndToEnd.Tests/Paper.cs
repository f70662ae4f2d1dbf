using System.Diagnostics;
using Microsoft.Playwright;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Downloads a PDF as a person would and reads its text back.</summary>
internal static class Paper
{
    public static async Task<string> DownloadedTextAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("worksheet.pdf", download.SuggestedFilename);
        var file = Path.GetTempFileName();
        try
        {
            await download.SaveAsAsync(file);
            return await TextAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // '-raw' keeps the order of the content, which is the order in which it is read out.
    private static async Task<string> TextAsync(string file)
    {
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", file, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.Equal(0, tool.ExitCode);
        return text;
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
