using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Sign-in names such as <c>river-candle-4821</c>. They are handed out and never chosen, so that nothing personal is stored.</summary>
public sealed class SignInNames(IDbContextFactory<PlannerDbContext> contexts)
{
    private const int Tries = 20;
    private const int Digits = 4;

    /// <summary>The longest name as typed that is looked at; what is longer can't be a sign-in name.</summary>
    private const int MaxTypedLength = 100;

    /// <summary>A name nobody has yet. It is not reserved: registering with it can still find it taken.</summary>
    public async Task<string> NextAsync(CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var name = Draw();
            var normalized = name.ToUpperInvariant();
            if (!await context.Users.AnyAsync(user => user.NormalizedUserName == normalized, cancellation))
            {
                return name;
            }
        }

        throw new InvalidOperationException("No free sign-in name was found.");
    }

    /// <summary>The name as it was handed out, from what a person typed: capitals, spaces and missing hyphens are forgiven. Null when it can't be one.</summary>
    public static string? Canonical(string? typed)
    {
        if (typed is null || typed.Length > MaxTypedLength)
        {
            return null;
        }

        var name = new StringBuilder(typed.Length + 2);
        foreach (var letter in typed.Trim())
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                AddHyphen(name);
                continue;
            }

            if (char.IsAsciiDigit(letter) && name.Length > 0 && char.IsAsciiLetter(name[^1]))
            {
                AddHyphen(name);
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        var canonical = name.ToString();
        return IsShaped(canonical) ? canonical : null;
    }

    private static void AddHyphen(StringBuilder name)
    {
        if (name.Length > 0 && name[^1] != '-')
        {
            name.Append('-');
        }
    }

    private static bool IsShaped(string name) =>
        name.Split('-') is [var first, var second, { Length: Digits } digits]
        && WordList.Contains(first) && WordList.Contains(second) && digits.All(char.IsAsciiDigit);

    private static string Draw() =>
        string.Create(CultureInfo.InvariantCulture, $"{WordList.Draw()}-{WordList.Draw()}-{RandomNumberGenerator.GetInt32(10_000):D4}");
}
