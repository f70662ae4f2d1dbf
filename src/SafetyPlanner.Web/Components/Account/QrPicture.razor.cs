using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace SafetyPlanner.Web.Components.Account;

/// <summary>A text as a QR code.</summary>
public sealed partial class QrPicture
{
    /// <summary>What the picture says.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    private int Size { get; set; }

    private string Path { get; set; } = "";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        Size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        Path = path.ToString();
    }
}
