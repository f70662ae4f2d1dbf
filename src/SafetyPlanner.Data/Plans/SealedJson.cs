using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Plans;

/// <summary>What stands in one section row: answers by worksheet id, then by question id.</summary>
internal sealed record SectionContent(Dictionary<string, Dictionary<string, Answer>> Answers)
{
    internal static SectionContent Of(IEnumerable<PlacedAnswer> answers)
    {
        var content = new SectionContent([]);
        foreach (var answer in answers)
        {
            content.Put(answer.WorksheetId, answer.QuestionId, answer.Answer);
        }

        return content;
    }

    internal Answer? Find(string worksheetId, string questionId) => Answers.GetValueOrDefault(worksheetId)?.GetValueOrDefault(questionId);

    internal void Put(string worksheetId, string questionId, Answer answer)
    {
        if (!Answers.TryGetValue(worksheetId, out var sheet))
        {
            Answers[worksheetId] = sheet = [];
        }

        sheet[questionId] = answer;
    }
}

/// <summary>What stands in the metadata row.</summary>
/// <param name="Worksheets">See <see cref="PlanContents"/>.</param>
/// <param name="Regions">See <see cref="PlanContents"/>; null in rows sealed before plans had regions.</param>
/// <param name="Copies">See <see cref="PlanContents"/>; null in rows sealed before plans had a register of copies.</param>
internal sealed record PlanMetadata(IReadOnlyList<PlannedWorksheet> Worksheets, IReadOnlyList<string>? Regions, IReadOnlyList<CopyMade>? Copies)
{
    internal static PlanMetadata Of(PlanContents contents) => new(contents.Worksheets, contents.Regions, contents.Copies);

    internal PlanContents ToContents() => new(Worksheets, Regions ?? []) { Copies = Copies ?? [] };
}

/// <summary>The form of what is sealed.</summary>
internal static class SealedJson
{
    // Never part of a page, so letters of every script stay as they are: escaped, they would take up to six times the room.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, Options);

    internal static bool TryRead<T>(ReadOnlySpan<byte> json, [NotNullWhen(true)] out T? content)
        where T : class
    {
        try
        {
            content = JsonSerializer.Deserialize<T>(json, Options);
            return content is not null;
        }
        catch (JsonException)
        {
            // The message would quote what was written.
            content = null;
            return false;
        }
    }
}
