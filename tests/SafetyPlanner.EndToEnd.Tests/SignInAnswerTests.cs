using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>
/// What a wrong passphrase is answered with tells nobody whether the name exists. How long the answer takes is measured by the benchmarks and not
/// here: see docs/performance.md.
/// </summary>
public sealed partial class SignInAnswerTests(Chromium chromium)
{
    private const int Rounds = 4;
    private const string Page = "/account/sign-in";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WrongPassphrase_AtANameThatExistsAndAtOneThatDoesNot_GetsTheSameBytes()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        var (known, unknown) = (walk.Name!, NeighbourOf(walk.Name!));

        for (var round = 0; round < Rounds; round++)
        {
            var atKnown = await AnswerAsync(server, known);
            var atUnknown = await AnswerAsync(server, unknown);

            Assert.Equal(HttpStatusCode.OK, atKnown.Status);
            Assert.Equal(atKnown.Status, atUnknown.Status);
            Assert.Equal(atKnown.Headers, atUnknown.Headers);
            Assert.Equal(atKnown.Body.Length, atUnknown.Body.Length);

            var (first, second) = (Read(atKnown.Body, known), Read(atUnknown.Body, unknown));
            Assert.Contains("The sign-in name or the passphrase is not right.", first.Page, StringComparison.Ordinal);
            Assert.Equal(first.Page, second.Page);
            Assert.Equal(first.TokenLengths, second.TokenLengths);
        }
    }

    // Two values are made afresh and sealed for every answer, whoever asks: the token that protects the form, and what the framework notes for the
    // page's own script (that token again). They differ between any two answers, so only that there are two, and how long they are, can tell.
    [GeneratedRegex(
        "(?<=name=\"__RequestVerificationToken\" value=\")[^\"]+(?=\")|(?<=<!--Blazor-Server-Component-State:)[^-]+(?=-->)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();

    // Of the same length and the same two words: whatever differs is not due to what was typed. This server has one account.
    private static string NeighbourOf(string name) =>
        name[..^4] + ((int.Parse(name[^4..], CultureInfo.InvariantCulture) + 1) % 10_000).ToString("D4", CultureInfo.InvariantCulture);

    // The page shows again what was typed, so that alone is taken out.
    private static (string Page, int[] TokenLengths) Read(byte[] body, string typed)
    {
        var page = Encoding.UTF8.GetString(body).Replace($"value=\"{typed}\"", "value=\"typed\"", StringComparison.Ordinal);
        Assert.DoesNotContain(typed, page, StringComparison.Ordinal);
        int[] lengths = [.. Tokens().Matches(page).Select(token => token.Length)];
        Assert.Equal(2, lengths.Length);
        return (Tokens().Replace(page, "token"), lengths);
    }

    /// <summary>Someone who comes for the first time, opens the form and sends it.</summary>
    private static async Task<(HttpStatusCode Status, string[] Headers, byte[] Body)> AnswerAsync(AppServer server, string name)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var form = await http.GetStringAsync(new Uri(Page, UriKind.Relative), Cancellation);
        using var typed = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("_handler", "sign-in"),
            KeyValuePair.Create("__RequestVerificationToken", Tokens().Match(form).Value),
            KeyValuePair.Create("Name", name),
            KeyValuePair.Create("Passphrase", "not the words at all"),
        ]);
        using var answer = await http.PostAsync(new Uri(Page, UriKind.Relative), typed, Cancellation);
        return (answer.StatusCode, [.. Lines(answer.Headers), .. Lines(answer.Content.Headers)], await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    // All but the time of day.
    private static IEnumerable<string> Lines(HttpHeaders headers) =>
        headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
}
