using System.Globalization;

namespace SafetyPlanner.Core.Answers;

/// <summary>Cuts what a person wrote to a few words, so that a sentence can point to it.</summary>
public static class Excerpt
{
    /// <summary>The first <paramref name="most"/> characters as a reader counts them, in one line, with an ellipsis when something was cut.</summary>
    public static string Of(string text, int most)
    {
        var line = OneLine(text);
        var letters = new StringInfo(line);
        return letters.LengthInTextElements <= most ? line : letters.SubstringByTextElements(0, most).TrimEnd() + "…";
    }

    /// <summary>The whole text in one line.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
