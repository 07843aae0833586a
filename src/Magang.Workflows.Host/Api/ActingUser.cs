using System.Collections.Frozen;
using System.Net;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Api;

/// <summary>Who calls: the one place that knows how a request says it.</summary>
/// <remarks>
/// For now a header, believed on loopback only: <c>X-Magang-Pelaku: akun;peran=SEKDA;opd=DINAS_A</c>. A real identity
/// replaces this class and nothing else.
/// </remarks>
public static class ActingUser
{
    /// <summary>The header's name.</summary>
    public const string Header = "X-Magang-Pelaku";

    private static readonly FrozenSet<string> Parts = new[] { "peran", "opd" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who calls.</summary>
    /// <exception cref="ActingUserException">The header is missing, malformed, or comes from another machine.</exception>
    public static Actor Of(HttpContext context)
    {
        // Without an address the caller is in this process: there is no network between.
        if (context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
            throw ActingUserException.NotHere();
        var values = context.Request.Headers[Header];
        return values is [{ Length: > 0 } text] ? Read(text) : throw ActingUserException.Missing();
    }

    /// <summary>Reads what the header says.</summary>
    /// <exception cref="ActingUserException">It is malformed.</exception>
    public static Actor Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !IsKey(parts[0]))
            throw ActingUserException.Malformed("akun di depan harus ada, tanpa spasi");
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var name = sign < 0 ? part : part[..sign].TrimEnd();
            if (sign < 0 || !Parts.Contains(name) || !IsKey(part[(sign + 1)..].Trim()))
                throw ActingUserException.Malformed($"bagian '{name}' tidak dikenal atau isinya tidak sah");
            if (!named.TryAdd(name, part[(sign + 1)..].Trim()))
                throw ActingUserException.Malformed($"bagian '{name}' ada dua kali");
        }

        return named.TryGetValue("peran", out var role)
            ? new Actor(parts[0], role, named.GetValueOrDefault("opd"))
            : throw ActingUserException.Malformed("peran belum disebut");
    }

    /// <summary>What <see cref="Read"/> reads back.</summary>
    public static string Write(Actor actor) =>
        actor.Opd is null ? $"{actor.Id};peran={actor.Role}" : $"{actor.Id};peran={actor.Role};opd={actor.Opd}";

    private static bool IsKey(string text) =>
        text.Length is > 0 and <= 100
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@' or '/')
        // Keys are journaled for ever: a NIP must not become one.
        && text.Count(char.IsAsciiDigit) < 16;
}
