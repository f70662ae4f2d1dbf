using System.Text.Json;

namespace SafetyPlanner.Core.Files;

/// <summary>
/// What a file says of itself, read before anything else of it, so that a newer file is known for one however its contents have changed.
/// </summary>
/// <param name="Format">The format it names, or null when it names none.</param>
/// <param name="Version">The version it names, or null when it names none that is a whole number.</param>
/// <param name="IsWhole">False when it is not JSON from its first letter to its last, or has a null somewhere: what is absent is left out.</param>
internal sealed record FileHead(string? Format, int? Version, bool IsWhole)
{
    internal static FileHead Of(ReadOnlySpan<byte> json)
    {
        string? format = null;
        int? version = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = PlanJson.Depth });
        try
        {
            var isWhole = true;
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("format"u8))
                    {
                        reader.Read();
                        format = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(PlanJson.Format) ? PlanJson.Format : null;
                    }
                    else if (reader.ValueTextEquals("version"u8))
                    {
                        reader.Read();
                        version = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
                    }
                }

                isWhole &= reader.TokenType != JsonTokenType.Null;
            }

            return new FileHead(format, version, isWhole);
        }
        catch (JsonException)
        {
            // The message would quote what was written.
            return new FileHead(format, version, IsWhole: false);
        }
    }
}
