using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>The numbered objects of a PDF 1.7 file. All but streams are packed into compressed object streams.</summary>
internal sealed class PdfObjects
{
    private const int ObjectsInAStream = 200;
    private const int CrossReferenceEntry = 6;

    private readonly List<byte[]?> objects = [];
    private readonly HashSet<int> streams = [];

    /// <summary>What seals every stream that is added from now on, and with them all else; null for a file without a password.</summary>
    internal PdfEncryption? Encryption { get; set; }

    /// <summary>Takes the next number, for an object that is set later.</summary>
    internal int New()
    {
        objects.Add(null);
        return objects.Count;
    }

    internal void Set(int id, string value) => objects[id - 1] = Encoding.Latin1.GetBytes(value);

    internal int Add(string value)
    {
        var id = New();
        Set(id, value);
        return id;
    }

    /// <summary>Adds a compressed stream.</summary>
    internal int AddStream(string dictionary, ReadOnlySpan<byte> data) => Store(New(), $"{dictionary}/Filter/FlateDecode", Compress(data));

    /// <summary>Adds a stream that any tool can read without unpacking it.</summary>
    internal int AddPlainStream(string dictionary, ReadOnlySpan<byte> data) => Store(New(), dictionary, data);

    /// <summary>The whole file. Its identifier is a digest of its content, so that equal content gives equal bytes.</summary>
    internal byte[] ToFile(int catalog, int info)
    {
        var packed = Pack();
        var sealing = Encryption is null ? "" : $"/Encrypt {PdfSyntax.Reference(Add(Encryption.Dictionary))}";
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var offsets = new long[objects.Count + 2];
        for (var id = 1; id <= objects.Count; id++)
        {
            if (packed.ContainsKey(id))
            {
                continue;
            }

            offsets[id] = file.Position;
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n"));
            file.Write(objects[id - 1]);
            Write(file, "\nendobj\n");
        }

        var identifier = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var last = objects.Count + 1;
        offsets[last] = file.Position;
        var table = Compress(CrossReferences(offsets, packed));
        Write(file, string.Create(
            CultureInfo.InvariantCulture,
            $"{last} 0 obj\n<</Type/XRef/Size {last + 1}/W[1 4 1]/Root {catalog} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]{sealing}"));
        Write(file, string.Create(CultureInfo.InvariantCulture, $"/Filter/FlateDecode/Length {table.Length}>>stream\n"));
        file.Write(table);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{offsets[last]}\n%%EOF\n"));
        return file.ToArray();
    }

    private Dictionary<int, (int Stream, int Index)> Pack()
    {
        var packed = new Dictionary<int, (int Stream, int Index)>();
        foreach (var ids in Enumerable.Range(1, objects.Count).Where(id => !streams.Contains(id)).Chunk(ObjectsInAStream).ToArray())
        {
            var head = new StringBuilder();
            using var body = new MemoryStream();
            var stream = objects.Count + 1;
            foreach (var id in ids)
            {
                head.Append(CultureInfo.InvariantCulture, $"{id} {body.Position} ");
                packed[id] = (stream, packed.Count % ObjectsInAStream);
                body.Write(objects[id - 1] ?? throw new InvalidOperationException("An object was numbered and never set."));
                body.WriteByte((byte)'\n');
            }

            var dictionary = string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {ids.Length}/First {head.Length}");
            AddStream(dictionary, [.. Encoding.ASCII.GetBytes(head.ToString()), .. body.ToArray()]);
        }

        return packed;
    }

    private static byte[] CrossReferences(long[] offsets, Dictionary<int, (int Stream, int Index)> packed)
    {
        var table = new byte[offsets.Length * CrossReferenceEntry];
        for (var id = 1; id < offsets.Length; id++)
        {
            var entry = table.AsSpan(id * CrossReferenceEntry, CrossReferenceEntry);
            var isPacked = packed.TryGetValue(id, out var place);
            entry[0] = (byte)(isPacked ? 2 : 1);
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], isPacked ? place.Stream : checked((int)offsets[id]));
            entry[5] = (byte)(isPacked ? place.Index : 0);
        }

        return table;
    }

    private int Store(int id, string dictionary, ReadOnlySpan<byte> data)
    {
        var bytes = Encryption is null ? data : Encryption.Seal(data);
        var head = string.Create(CultureInfo.InvariantCulture, $"<<{dictionary}/Length {bytes.Length}>>stream\n");
        objects[id - 1] = [.. Encoding.Latin1.GetBytes(head), .. bytes, .. "\nendstream"u8];
        streams.Add(id);
        return id;
    }

    private static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream((data.Length / 2) + 64);
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(data);
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
