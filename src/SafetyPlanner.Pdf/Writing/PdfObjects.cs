using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>The numbered objects of a PDF 1.7 file. All but streams are packed into compressed object streams.</summary>
internal sealed class PdfObjects
{
    private const int ObjectsInAStream = 1000;
    private const int CrossReferenceEntry = 7;

    private readonly PdfBuffer file = new(64 * 1024);
    private readonly PdfBuffer packed = new(64 * 1024);
    private readonly List<Place> places = [];
    private int last;

    internal PdfObjects() => file.Append("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>What seals every stream that is added from now on, and with them all else; null for a file without a password.</summary>
    internal PdfEncryption? Encryption { get; set; }

    /// <summary>Takes the next number, for an object that is set later.</summary>
    internal int New()
    {
        places.Add(default);
        return places.Count;
    }

    internal void Set(int id, string value) => Begin(id).Append(value);

    /// <summary>Sets an object to what is written from here until another is set.</summary>
    internal PdfBuffer Begin(int id)
    {
        EndLast();
        last = id;
        places[id - 1] = new(PlaceKind.Packed, packed.Length, 0);
        return packed;
    }

    internal int Add(string value)
    {
        var id = New();
        Set(id, value);
        return id;
    }

    /// <summary>Adds a compressed stream.</summary>
    internal int AddStream(string dictionary, ReadOnlySpan<byte> data)
    {
        using var zipped = new MemoryStream((data.Length / 3) + 64);
        using (var zip = new ZLibStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(data);
        }

        return Store($"{dictionary}/Filter/FlateDecode", zipped.GetBuffer().AsSpan(0, (int)zipped.Length));
    }

    /// <summary>Adds a stream that any tool can read without unpacking it.</summary>
    internal int AddPlainStream(string dictionary, ReadOnlySpan<byte> data) => Store(dictionary, data);

    /// <summary>The whole file. Its identifier is a digest of its content, so that equal content gives equal bytes.</summary>
    internal byte[] ToFile(int catalog, int info)
    {
        EndLast();
        Pack();
        var sealing = "";
        if (Encryption is not null)
        {
            var id = StartPlain();
            file.Append($"{Encryption.Dictionary}\nendobj\n");
            sealing = $"/Encrypt {PdfSyntax.Reference(id)}";
        }

        // The table is sealed by nothing: readers begin with it.
        Encryption = null;
        var identifier = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        var start = file.Length;
        var root = string.Create(CultureInfo.InvariantCulture, $"/Root {catalog} 0 R/Info {info} 0 R/Size {places.Count + 2}");
        AddStream($"/Type/XRef/W[1 4 2]{root}/ID[<{identifier}><{identifier}>]{sealing}", CrossReferences(start));
        file.Append($"startxref\n{start}\n%%EOF\n");
        return file.Written.ToArray();
    }

    private void EndLast()
    {
        if (last > 0)
        {
            places[last - 1] = places[last - 1] with { Length = packed.Length - places[last - 1].At };
            last = 0;
        }
    }

    private void Pack()
    {
        var stream = new PdfBuffer(64 * 1024);
        var ids = Enumerable.Range(1, places.Count).Where(id => places[id - 1].Kind == PlaceKind.Packed).ToArray();
        foreach (var chunk in ids.Chunk(ObjectsInAStream))
        {
            stream.Length = 0;
            var at = 0;
            foreach (var id in chunk)
            {
                stream.Append($"{id} {at} ");
                at += places[id - 1].Length + 1;
            }

            var head = stream.Length;
            foreach (var id in chunk)
            {
                stream.Append(packed.Written.Slice(places[id - 1].At, places[id - 1].Length)).Append('\n');
            }

            var number = AddStream(string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {chunk.Length}/First {head}"), stream.Written);
            for (var i = 0; i < chunk.Length; i++)
            {
                places[chunk[i] - 1] = new(PlaceKind.InStream, number, i);
            }
        }
    }

    private byte[] CrossReferences(int start)
    {
        var table = new byte[(places.Count + 2) * CrossReferenceEntry];
        for (var id = 1; id < places.Count + 2; id++)
        {
            var place = id <= places.Count ? places[id - 1] : new(PlaceKind.InFile, start, 0);
            if (place.Kind is PlaceKind.Missing or PlaceKind.Packed)
            {
                throw new InvalidOperationException("An object was numbered and never set.");
            }

            var entry = table.AsSpan(id * CrossReferenceEntry, CrossReferenceEntry);
            entry[0] = (byte)(place.Kind == PlaceKind.InFile ? 1 : 2);
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], place.At);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)place.Length);
        }

        return table;
    }

    // Begins an object that is not packed, at the end of the file so far.
    private int StartPlain()
    {
        var id = New();
        places[id - 1] = new(PlaceKind.InFile, file.Length, 0);
        file.Append($"{id} 0 obj\n");
        return id;
    }

    private int Store(string dictionary, ReadOnlySpan<byte> data)
    {
        var bytes = Encryption is null ? data : Encryption.Seal(data);
        var id = StartPlain();
        file.Append($"<<{dictionary}/Length {bytes.Length}>>stream\n").Append(bytes).Append("\nendstream\nendobj\n");
        return id;
    }

    /// <summary>Where an object is: in the file, waiting to be packed, or packed.</summary>
    /// <param name="At">The first byte in the file or in what waits; the number of the object stream.</param>
    /// <param name="Length">Its length while it waits; its place in the object stream.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(PlaceKind Kind, int At, int Length);

    private enum PlaceKind
    {
        Missing,
        Packed,
        InFile,
        InStream,
    }
}
