using System.Text.RegularExpressions;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads which language words are of.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag under the key <c>language</c>, which must be there; one of another shape is reported.</summary>
    public static string Read(Fields fields)
    {
        var language = fields.Text("language");
        if (language.Length > 0 && !Shape().IsMatch(language))
        {
            fields.Report("language", $"The language is '{language}': write a language tag, such as en or en-GB.");
        }

        return language;
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
