using System.Globalization;
using System.Text;

namespace SafetyPlanner.Core.Answers;

/// <summary>Takes out what can neither be shown nor printed: control characters other than line breaks and tabs, and halves of a character.</summary>
internal sealed class TextCleaning
{
    private int taken;

    internal string? Note => taken == 0
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{taken} hidden {(taken == 1 ? "character that can" : "characters that can")}’t be shown or printed {(taken == 1 ? "was" : "were")} left out.");

    internal string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(letter).Append(text[++at]);
            }
            else if (letter == '\r')
            {
                // A line break is one character here, whatever the browser sent.
                if (at + 1 >= text.Length || text[at + 1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (char.IsSurrogate(letter) || (char.IsControl(letter) && letter is not '\n' and not '\t') || letter is '\uFFFE' or '\uFFFF')
            {
                taken++;
            }
            else
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }
}
