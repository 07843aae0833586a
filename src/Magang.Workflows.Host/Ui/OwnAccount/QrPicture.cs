using System.Globalization;
using System.Net;
using System.Text;
using Magang.Workflows.Host.Ui.Languages;
using QRCoder;

namespace Magang.Workflows.Host.Ui.OwnAccount;

/// <summary>A QR code as SVG that stands in the page: no file, no style, no script.</summary>
internal static class QrPicture
{
    /// <summary>The picture of a text.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                if (modules[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        var size = modules.Count.ToString(CultureInfo.InvariantCulture);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" aria-label="{WebUtility.HtmlEncode(
                Words.T("Kode QR untuk aplikasi autentikator")
            )}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>
            """;
    }
}
