using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Links;

namespace Magang.Workflows.Host.Links;

/// <summary>Links by which mentors and coordinators at a host take part in one case without an account.</summary>
/// <param name="store">The database.</param>
/// <param name="seal">Signs them.</param>
/// <param name="log">The security log.</param>
/// <param name="time">The clock.</param>
internal sealed class CaseLinks(CaseLinkStore store, LinkSeal seal, SecurityLog log, TimeProvider time)
{
    /// <summary>Longest life of a link, in days: that of a year's placement.</summary>
    public const int MostDays = 366;

    /// <summary>Life of a link unless another is asked for, in days.</summary>
    public const int UsualDays = 60;

    /// <summary>What somebody may be in a case by a link.</summary>
    public static readonly IReadOnlyList<string> Roles = ["MENTOR", "HOST_KOORDINATOR"];

    /// <summary>Makes a link to a case.</summary>
    /// <param name="row">The case, which must be open.</param>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="holder">Whom it is given to.</param>
    /// <param name="days">How long it holds.</param>
    /// <param name="by">Key of who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its number, and what stands in it, which is shown once.</returns>
    /// <exception cref="CaseLinkFormException">It cannot be made so.</exception>
    public async Task<(long Id, string Token)> MakeAsync(
        InstanceRow row,
        string role,
        string holder,
        int days,
        string by,
        CancellationToken cancel = default
    )
    {
        if (!Roles.Contains(role, StringComparer.Ordinal))
            throw new CaseLinkFormException("peran yang dapat diberi tautan ialah MENTOR dan HOST_KOORDINATOR");
        if (holder.Trim() is not { Length: > 1 and <= 100 } named || named.Any(char.IsControl))
            throw new CaseLinkFormException("nama penerimanya diisi 2 sampai 100 huruf");
        if (Intake.PlainText.HoldsNip(named))
            throw new CaseLinkFormException("nama penerimanya memuat nomor seperti NIP; tulis namanya saja");
        if (days is < 1 or > MostDays)
            throw new CaseLinkFormException($"masa berlakunya 1 sampai {MostDays} hari");
        if (row.Status == Status.Finished || row.Routing.Person is null)
            throw new CaseLinkFormException("hanya berkas peserta yang masih terbuka yang dapat dibagikan");
        var (token, hash) = seal.Make(row.Id);
        var id = await store.AddAsync(
            new NewCaseLink(row.Id, row.Routing.Region, role, named, hash, by, time.GetUtcNow().AddDays(days)),
            cancel
        );
        await WriteAsync(SecurityEvents.CaseLinkMade, by, row.Id, id, address: null, cancel);
        return (id, token);
    }

    /// <summary>The link that somebody came by; each use is written down, and so is each that leads nowhere.</summary>
    /// <param name="token">What stands in it.</param>
    /// <param name="address">Where from, or null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CaseLinkGoneException">It leads nowhere.</exception>
    public async Task<CaseLink> UseAsync(string token, string? address, CancellationToken cancel = default)
    {
        var hash = seal.HashOf(token);
        if (hash is null || await store.UseAsync(hash, cancel) is not { } link)
        {
            await log.WriteAsync(
                new SecurityEvent(
                    SecurityEvents.CaseLinkRefused,
                    Address: address,
                    Detail: hash is null ? "tidak ditandatangani di sini" : "tidak berlaku"
                ),
                cancel
            );
            throw new CaseLinkGoneException();
        }

        await WriteAsync(SecurityEvents.CaseLinkUsed, link.Key, link.Instance, link.Id, address, cancel);
        return link;
    }

    /// <summary>All links of a case, the newest first.</summary>
    public Task<IReadOnlyList<CaseLink>> OfCaseAsync(InstanceId instance, CancellationToken cancel = default) =>
        store.OfCaseAsync(instance, cancel);

    /// <summary>Ends a link of a case at once.</summary>
    /// <exception cref="CaseLinkGoneException">The case has no such link, or it was ended before.</exception>
    public async Task RevokeAsync(InstanceId instance, long link, string by, CancellationToken cancel = default)
    {
        if (!await store.RevokeAsync(instance, link, by, cancel))
            throw new CaseLinkGoneException();
        await WriteAsync(SecurityEvents.CaseLinkRevoked, by, instance, link, address: null, cancel);
    }

    private Task WriteAsync(
        string kind,
        string by,
        InstanceId instance,
        long link,
        string? address,
        CancellationToken cancel
    ) =>
        log.WriteAsync(
            new SecurityEvent(
                kind,
                Actor: by,
                Address: address,
                Detail: string.Create(CultureInfo.InvariantCulture, $"M-{link} berkas {instance}")
            ),
            cancel
        );
}
