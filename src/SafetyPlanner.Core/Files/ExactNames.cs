using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyPlanner.Core.Files;

/// <summary>
/// Writes a member of a closed set as its name, in small letters joined by hyphens, and reads that name and no other: the framework's own converter
/// also takes other capitals, and several names at once.
/// </summary>
internal sealed class ExactNames<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(member => member, member => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()));

    private static readonly Dictionary<string, T> Members = Names.ToDictionary(name => name.Value, name => name.Key);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Members.TryGetValue(reader.GetString()!, out var member) ? member : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}
