using System.Text;
using System.Text.Json;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>The objects of a PDF as qpdf lists them.</summary>
internal sealed class PdfFile
{
    private readonly Dictionary<string, JsonElement> objects;

    /// <param name="json">What qpdf says with --json=2 and the content of streams inline.</param>
    internal PdfFile(string json)
    {
        using var document = JsonDocument.Parse(json);
        objects = document.RootElement.GetProperty("qpdf")[1].EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value.Clone(), StringComparer.Ordinal);
        Trailer = objects["trailer"].GetProperty("value");
        Catalog = Follow(Trailer.GetProperty("/Root"));
    }

    internal JsonElement Trailer { get; }

    internal JsonElement Catalog { get; }

    /// <summary>The references of all pages, in order.</summary>
    internal IEnumerable<string> Pages => Follow(Catalog.GetProperty("/Pages")).GetProperty("/Kids").EnumerateArray().Select(page => page.GetString()!);

    /// <summary>The dictionaries of a type that are not streams.</summary>
    internal IEnumerable<JsonElement> OfType(string type) => objects.Values
        .Where(each => each.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object &&
            value.TryGetProperty("/Type", out var its) && its.GetString() == type)
        .Select(each => each.GetProperty("value"));

    /// <summary>What a reference leads to, unless that is a stream.</summary>
    internal JsonElement Follow(string reference) => objects[$"obj:{reference}"].GetProperty("value");

    /// <summary>The value itself, or what it leads to.</summary>
    internal JsonElement Follow(JsonElement value) => value.ValueKind == JsonValueKind.String ? Follow(value.GetString()!) : value;

    /// <summary>The content of a stream, unpacked, a byte a letter.</summary>
    internal string Stream(JsonElement reference) => Encoding.Latin1.GetString(Bytes(reference));

    /// <summary>The content of a stream, unpacked.</summary>
    internal byte[] Bytes(JsonElement reference) => objects[$"obj:{reference.GetString()}"].GetProperty("stream").GetProperty("data").GetBytesFromBase64();
}
