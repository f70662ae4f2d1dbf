using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Files;

/// <summary>
/// A plan as a file of data: everything a person wrote, readable by other programs and by this one. Described in docs/plan-file.md. The file is not
/// sealed: whoever has it can read it.
/// </summary>
public static class PlanJson
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    internal const string Format = "safety-plan";

    internal const int Version = 1;

    /// <summary>A little more than the deepest place a file has: a version under a mark of a tick in an earlier value.</summary>
    internal const int Depth = 16;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = Depth,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new ExactNames<Outcome>(), new ExactNames<CopyKind>(), new ExactNames<CopyAudience>(), new ExactNames<Reveal>() },

        // Never part of a page, and people are to find their words in it: letters of every script stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The plan in UTF-8, with its earlier values. A plan so large that it could not be read back with them is written without them.
    /// </summary>
    public static byte[] Write(Plan plan)
    {
        var filed = Filing.Of(plan);
        var json = JsonSerializer.SerializeToUtf8Bytes(filed, Options);
        return json.Length <= MostBytes ? json : JsonSerializer.SerializeToUtf8Bytes(Filing.WithoutEarlier(filed), Options);
    }

    /// <summary>The plan that a file holds, exactly as it was written, or why it is refused. Nothing is taken from a file that is refused.</summary>
    /// <param name="json">The file.</param>
    /// <param name="installed">The worksheet of exactly this pack and edition, or null when it is not installed.</param>
    public static PlanFileOutcome Read(ReadOnlySpan<byte> json, Func<PlannedWorksheet, Worksheet?> installed)
    {
        if (json.Length > MostBytes)
        {
            return new PlanFileOutcome.Refused(PlanFileProblem.TooLarge);
        }

        // Some editors put this mark at the start of what they save.
        var text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        return FileHead.Of(text) switch
        {
            { Format: null } => new PlanFileOutcome.Refused(PlanFileProblem.NotAPlan),
            { Version: > Version } => new PlanFileOutcome.Refused(PlanFileProblem.Newer),
            { Version: Version, IsWhole: true } => Filed(text) is { } filed
                ? Unfiling.Read(filed, installed)
                : new PlanFileOutcome.Refused(PlanFileProblem.Damaged),
            _ => new PlanFileOutcome.Refused(PlanFileProblem.Damaged),
        };
    }

    private static FiledPlan? Filed(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<FiledPlan>(json, Options);
        }
        catch (Exception refused) when (refused is JsonException or NotSupportedException)
        {
            // A value without its kind is 'not supported'. The messages would quote what was written.
            return null;
        }
    }
}
