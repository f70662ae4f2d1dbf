using System.Globalization;
using System.Security.Cryptography;

namespace SafetyPlanner.Testing;

/// <summary>Text that stands nowhere else, so that finding it proves where it went.</summary>
public static class Some
{
    private static int counter;

    /// <summary>The moment at which tests begin; what they need later is counted from it.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>One unbroken word of lower-case letters that no other call in any run gives; it survives wrapping, trimming and capitals.</summary>
    public static string Word() => "zq" + string.Concat(RandomNumberGenerator.GetBytes(12).Select(value => (char)('a' + (value % 26))));

    /// <summary>A few plain words with a unique one among them.</summary>
    public static string Text() => $"We talk about {Word()} first.";

    /// <summary>Two lines, with a unique word in each.</summary>
    public static string Lines() => $"{Text()}\n{Text()}";

    /// <summary>A short id such as an entry bears, unique in this run.</summary>
    public static string Id() => "e" + Interlocked.Increment(ref counter).ToString(CultureInfo.InvariantCulture);
}
