using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SafetyPlanner.House.Tests;

/// <summary>Holds files against the schema in docs, as far as it uses JSON Schema; a word of it that is not known here is refused.</summary>
internal sealed class PlanFileSchema
{
    private static readonly string[] WordsForReaders = ["$schema", "$defs", "title", "description", "format"];

    private readonly JsonObject root = JsonNode.Parse(Repository.Find("docs/plan-file.schema.json").Text)!.AsObject();

    /// <summary>Every member that the schema knows, each as the definition it stands in and its name.</summary>
    internal IEnumerable<string> Members => root["$defs"]!.AsObject()
        .SelectMany(definition => Names(definition.Value!["properties"]).Select(name => $"{definition.Key}.{name}"))
        .Concat(Names(root["properties"]).Select(name => "." + name));

    /// <summary>Members of the schema that were met in files so far.</summary>
    internal HashSet<string> Met { get; } = [];

    /// <summary>True when the file is as the schema says.</summary>
    internal bool Fits(JsonNode? file) => Fits(file, root, "");

    private static IEnumerable<string> Names(JsonNode? members) => members is JsonObject known ? known.Select(member => member.Key) : [];

    private bool Fits(JsonNode? value, JsonObject schema, string name) => schema.All(word => Fits(value, schema, name, word.Key, word.Value));

    private bool Fits(JsonNode? value, JsonObject schema, string name, string word, JsonNode? rule) => word switch
    {
        "$ref" => Referred(value, rule!.GetValue<string>()),
        "oneOf" => rule!.AsArray().Count(one => Fits(value, one!.AsObject(), name)) == 1,
        "const" => JsonNode.DeepEquals(value, rule),
        "enum" => rule!.AsArray().Any(one => JsonNode.DeepEquals(value, one)),
        "type" => value is not null && Kind(value) == rule!.GetValue<string>(),
        "properties" => value is not JsonObject found || rule!.AsObject().All(member => !found.ContainsKey(member.Key) || IsFit(found[member.Key], member.Value!.AsObject(), $"{name}.{member.Key}")),
        "required" => value is not JsonObject found || rule!.AsArray().All(member => found.ContainsKey(member!.GetValue<string>())),
        "additionalProperties" => value is not JsonObject found || found.Where(member => schema["properties"]?[member.Key] is null).All(member => rule is JsonObject other && Fits(member.Value, other, "")),
        "items" => value is not JsonArray list || list.All(item => Fits(item, rule!.AsObject(), "")),
        "minItems" => value is not JsonArray list || list.Count >= rule!.GetValue<int>(),
        "maxItems" => value is not JsonArray list || list.Count <= rule!.GetValue<int>(),
        "uniqueItems" => value is not JsonArray list || list.Select(item => item?.ToJsonString()).Distinct().Count() == list.Count,
        "pattern" => value is not JsonValue text || Regex.IsMatch(text.ToString(), rule!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
        "maxLength" => value is not JsonValue text || text.ToString().Length <= rule!.GetValue<int>(),
        "minimum" => value is not JsonValue number || number.GetValue<int>() >= rule!.GetValue<int>(),
        "maximum" => value is not JsonValue number || number.GetValue<int>() <= rule!.GetValue<int>(),
        _ => WordsForReaders.Contains(word) ? true : throw new NotSupportedException($"The schema uses '{word}'."),
    };

    private bool IsFit(JsonNode? value, JsonObject schema, string member)
    {
        Met.Add(member);
        return Fits(value, schema, "");
    }

    private bool Referred(JsonNode? value, string reference)
    {
        var name = reference.Split('/')[^1];
        return Fits(value, root["$defs"]![name]!.AsObject(), name);
    }

    private static string Kind(JsonNode value) => value switch
    {
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => "integer",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        },
    };
}
