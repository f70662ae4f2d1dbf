using System.Globalization;
using System.Text;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>How values are spelt in a PDF.</summary>
internal static class PdfSyntax
{
    /// <summary>A length in points, to a hundredth.</summary>
    internal static string Number(double value)
    {
        Span<byte> spelt = stackalloc byte[24];
        return Encoding.ASCII.GetString(spelt[..Spell(value, 100, spelt)]);
    }

    /// <summary>Any text, as UTF-16 in hexadecimal: no letter of it can end the string or begin a command.</summary>
    internal static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A reference to an object.</summary>
    internal static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    /// <summary>Spells a number without needless digits, and says how many bytes that took; 24 are enough.</summary>
    /// <param name="parts">How exactly: 10, 100 or 1000 parts of one.</param>
    internal static int Spell(double value, int parts, Span<byte> room)
    {
        var rounded = (long)Math.Round(value * parts);
        var used = 0;
        if (rounded < 0)
        {
            room[used++] = (byte)'-';
            rounded = -rounded;
        }

        (rounded / parts).TryFormat(room[used..], out var whole, default, CultureInfo.InvariantCulture);
        used += whole;
        var rest = rounded % parts;
        if (rest > 0)
        {
            room[used++] = (byte)'.';
            for (var part = parts / 10; rest > 0; part /= 10)
            {
                room[used++] = (byte)('0' + (rest / part));
                rest %= part;
            }
        }

        return used;
    }
}
