using System.Text.RegularExpressions;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Api;

/// <summary>The caller's key for an act, from the body or the header <c>Idempotency-Key</c>.</summary>
internal static partial class OperationKey
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    private const int Longest = 100;

    /// <summary>The key of an act.</summary>
    /// <exception cref="IntakeRefusedException">There is none, or it cannot be one.</exception>
    public static string Required(HttpContext context, string? fromBody) =>
        Optional(context, fromBody)
        ?? throw new IntakeRefusedException(
            "operationId",
            $"wajib ada (atau kepala {Header}), supaya pengulangan tidak terjadi dua kali"
        );

    /// <summary>The key, or null.</summary>
    /// <exception cref="IntakeRefusedException">It cannot be one.</exception>
    public static string? Optional(HttpContext context, string? fromBody)
    {
        var key = fromBody ?? context.Request.Headers[Header].FirstOrDefault();
        if (string.IsNullOrEmpty(key))
            return null;
        if (key.Length > Longest || key.Any(letter => letter is <= ' ' or > '~'))
            throw new IntakeRefusedException("operationId", $"paling panjang {Longest} huruf, tanpa spasi");
        // A start or an event that the engine has yet to bring would find its key taken, and pass for done.
        if (EngineOwn().IsMatch(key))
            throw new IntakeRefusedException(
                "operationId",
                "memakai awalan milik server (angka, 'peristiwa', 'pemicu', 'kalender', atau 'karantina', lalu titik dua); pakailah kunci lain"
            );
        return PlainText.HoldsNip(key) ? throw new IntakeRefusedException("operationId", PlainText.NoNip) : key;
    }

    [GeneratedRegex("^([0-9]+|peristiwa|pemicu|kalender|karantina):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EngineOwn();
}
