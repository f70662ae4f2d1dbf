using System.Text.RegularExpressions;

namespace SafetyPlanner.Pdf.Typesetting;

/// <summary>Names of languages as BCP 47 spells them.</summary>
internal static partial class LanguageTag
{
    /// <summary>The name for a language that nobody told.</summary>
    internal const string Unknown = "und";

    /// <summary>Whether a tag is well formed; only such a one may stand in a file.</summary>
    internal static bool IsValid(string tag) => Form().IsMatch(tag);

    /// <summary>Whether two tags name one language, wherever it is spoken and however it is written.</summary>
    internal static bool IsSame(string tag, string other) => Language(tag).Equals(Language(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Language(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is var end and >= 0 ? tag.AsSpan(0, end) : tag;

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
