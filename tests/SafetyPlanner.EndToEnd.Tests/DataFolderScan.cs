using System.Security.Cryptography;
using System.Text;

namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Looks at every byte of a data folder.</summary>
internal static class DataFolderScan
{
    // Past the head of an envelope, which says only what it is, there is no chance that two share so many bytes.
    private const int Recognised = 96;

    /// <summary>Every file with a hash of its bytes: two equal answers mean that nothing was written.</summary>
    public static IReadOnlyDictionary<string, string> Fingerprint(string folder) => Files(folder)
        .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(SHA256.HashData(ReadShared(file))));

    /// <summary>The words that stand readable somewhere in the folder, in any of the ways a program might write them.</summary>
    public static IReadOnlyList<string> Find(string folder, IEnumerable<string> words)
    {
        var files = Files(folder).Select(ReadShared).ToList();
        return [.. words.Where(word => Spellings(word).Any(spelling => files.Exists(file => file.AsSpan().IndexOf(spelling) >= 0)))];
    }

    /// <summary>Whether these bytes stand somewhere in the folder. Of long ones the beginning is looked for: a database breaks them at its pages.</summary>
    public static bool Holds(string folder, byte[] bytes) => Files(folder)
        .Any(file => ReadShared(file).AsSpan().IndexOf(bytes.AsSpan(0, Math.Min(bytes.Length, Recognised))) >= 0);

    // The lock is empty, and nobody but the server that holds it may open it.
    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock");

    /// <summary>The ways in which a program might write a word.</summary>
    public static IEnumerable<byte[]> Spellings(string word)
    {
        // Without its last letter: base64 and escapes of a longer text share only the inner part.
        var ascii = word[..^1];
        yield return Encoding.UTF8.GetBytes(ascii);
        yield return Encoding.Unicode.GetBytes(ascii);
        yield return Encoding.BigEndianUnicode.GetBytes(ascii);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(ascii)));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(ascii)));
        foreach (var shift in Enumerable.Range(0, 3))
        {
            var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', shift) + ascii));
            yield return Encoding.ASCII.GetBytes(base64[4..^4]);
        }
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
