using System.Globalization;
using System.Text;

namespace SafetyPlanner.Pdf.Writing;

/// <summary>How values are spelt in a PDF.</summary>
internal static class PdfSyntax
{
    /// <summary>A length in points, to a hundredth.</summary>
    internal static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Any text, as UTF-16 in hexadecimal: no letter of it can end the string or begin a command.</summary>
    internal static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A reference to an object.</summary>
    internal static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    /// <summary>References to objects, in a row.</summary>
    internal static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(Reference));
}
