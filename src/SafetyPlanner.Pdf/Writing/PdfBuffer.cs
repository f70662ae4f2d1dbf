using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>
/// Bytes of a PDF being written. Text goes in as Latin-1, numbers as PDF spells them, and neither makes a string on the way: a paper has tens
/// of thousands of them.
/// </summary>
internal sealed class PdfBuffer
{
    private const int LongestNumber = 24;

    private byte[] bytes;
    private int length;

    internal PdfBuffer(int capacity = 1024) => bytes = new byte[capacity];

    /// <summary>How much is written. Made less, it takes back what was written last.</summary>
    internal int Length
    {
        get => length;
        set => length = value <= length ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>What is written so far; good until more is.</summary>
    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    internal PdfBuffer Append([InterpolatedStringHandlerArgument("")] Spelling spelling)
    {
        _ = spelling;
        return this;
    }

    internal PdfBuffer Append(string text)
    {
        Encoding.Latin1.GetBytes(text, Room(text.Length));
        length += text.Length;
        return this;
    }

    internal PdfBuffer Append(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Room(data.Length));
        length += data.Length;
        return this;
    }

    internal PdfBuffer Append(char letter)
    {
        Room(1)[0] = (byte)letter;
        length++;
        return this;
    }

    internal PdfBuffer Append(int value)
    {
        value.TryFormat(Room(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    /// <summary>A length in points, to a hundredth.</summary>
    internal PdfBuffer Append(double value) => Append(value, 100);

    /// <summary>A number to a tenth, hundredth or thousandth.</summary>
    /// <param name="parts">10, 100 or 1000.</param>
    internal PdfBuffer Append(double value, int parts)
    {
        length += PdfSyntax.Spell(value, parts, Room(LongestNumber));
        return this;
    }

    /// <summary>A glyph or a letter of UTF-16: four hexadecimal digits.</summary>
    internal PdfBuffer AppendHex(uint value)
    {
        var room = Room(4);
        for (var i = 0; i < 4; i++)
        {
            room[i] = "0123456789ABCDEF"u8[(int)(value >> (12 - (4 * i))) & 0xF];
        }

        length += 4;
        return this;
    }

    /// <summary>Any text, as UTF-16 in hexadecimal.</summary>
    internal PdfBuffer AppendHex(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            AppendHex(unit);
        }

        return this;
    }

    private Span<byte> Room(int more)
    {
        if (length + more > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }

        return bytes.AsSpan(length);
    }

    /// <summary>Spells what stands in an interpolated text straight into a buffer: numbers in points, to a hundredth.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Spelling
    {
        private readonly PdfBuffer buffer;

        /// <param name="literalLength">How much of it is fixed.</param>
        /// <param name="formattedCount">How much of it is not.</param>
        /// <param name="buffer">Where it goes.</param>
        public Spelling(int literalLength, int formattedCount, PdfBuffer buffer)
        {
            this.buffer = buffer;
            buffer.Room(literalLength + formattedCount);
        }

        public void AppendLiteral(string value) => buffer.Append(value);

        public void AppendFormatted(string value) => buffer.Append(value);

        public void AppendFormatted(int value) => buffer.Append(value);

        public void AppendFormatted(double value) => buffer.Append(value);
    }
}
