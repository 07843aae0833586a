using Microsoft.AspNetCore.Identity;

namespace Magang.Workflows.Host.Accounts;

/// <summary>An account as Identity reads and changes it. It holds no NIP and no role: offices stand in assignments.</summary>
/// <remarks>Identity's user name is the address that people sign in with; phone numbers and the like are not kept.</remarks>
public sealed class Account : IdentityUser<long>
{
    /// <summary>As people call its holder.</summary>
    public string Name { get; set; } = "";

    /// <summary>Code of the region it was made in.</summary>
    public string Region { get; set; } = "";

    /// <summary>The person's key where it is a participant's own; null for officials.</summary>
    public string? Person { get; set; }

    /// <summary>UTC; null while it is in use.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How journals and tasks name the account of an official, for example <c>A-12</c>.</summary>
    public static string KeyOf(long id, string? person) =>
        person ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A-{id}");
}
