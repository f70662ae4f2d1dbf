using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>A folder of packs on disk, gone when the test ends.</summary>
internal sealed class PackFolder : IDisposable
{
    public PackFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "packs-" + Guid.NewGuid().ToString("N"));

    /// <summary>The good pack, whole, at <c>sample/1</c>.</summary>
    public static PackFolder WithGoodPack()
    {
        var folder = new PackFolder();
        foreach (var (name, text) in GoodPack.Files)
        {
            folder.Write($"sample/1/{name}", text);
        }

        return folder;
    }

    /// <summary>The good pack after reading; the test fails when it has a problem.</summary>
    public static ContentPack GoodPackAsRead()
    {
        using var folder = WithGoodPack();
        var reading = folder.Read();
        Assert.Empty(reading.Problems);
        return reading.Pack!;
    }

    public void Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Changes the first place where these words stand and tells its line.</summary>
    public int Change(string name, string words, string to)
    {
        var text = File.ReadAllText(PathOf(name));
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The good pack has no '{words}' in {name}.");
        File.WriteAllText(PathOf(name), string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + words.Length)));
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    public PackReading Read(string pack = "sample/1") => PackReader.Read(PathOf(pack), Inventory.Shipped());

    /// <summary>The problems of the pack as they are shown, without the folder: <c>file:line: sentence</c>.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Read().Problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.File["sample/1/".Length..]}:{problem.Line}: {problem.Message}"))];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
