using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads what a pack itself writes into the parts of a question, in an offer or an example.</summary>
internal static class PartValues
{
    /// <summary>What is written, by part id: words, the id of a choice, a day, or the ids of ticked entries divided by spaces.</summary>
    public static Dictionary<string, string> Read(Fields fields, IReadOnlyList<Part> parts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (Value(fields, part) is { Length: > 0 } value)
            {
                values[part.Id] = value;
            }
        }

        // An unknown key is reported as such; what it meant to say is then not missed a second time.
        if (values.Count == 0 && !fields.HasOtherKeys && !parts.Any(part => fields.Has(part.Id)))
        {
            fields.Report(fields.Spot, $"{fields.What} says nothing: write at least one part of {string.Join(", ", parts.Select(part => part.Id))}.");
        }

        return values;
    }

    private static string? Value(Fields fields, Part part)
    {
        if (part.IsDate)
        {
            return fields.Day(part.Id) is null ? null : fields.OptionalText(part.Id);
        }

        var written = fields.OptionalText(part.Id);
        if (part.Ties.Count > 0 && written is not null)
        {
            return string.Join(' ', written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(to => fields.Note(new ExampleLink(fields.SpotOf(part.Id), part.Id, part.Ties, to))));
        }

        List<string> choices = [.. part.Choices.Select(choice => choice.Id)];
        if (choices.Count > 0 && !string.IsNullOrEmpty(written) && !choices.Contains(written))
        {
            fields.Report(part.Id, $"'{part.Id}' names '{written}', which is no choice of it: {Spelling.Advice(written, choices, "")}.");
        }

        return written;
    }
}
