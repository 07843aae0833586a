using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Host.Ui.Links;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Links;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>tautan</c>: links to one case for people without an account, on the database itself.</summary>
internal static class CaseLinkCommand
{
    internal static Command Create()
    {
        var data = OnDatabase.Data();
        return new Command("tautan", "Tautan tanpa akun ke satu berkas, langsung pada basis data.")
        {
            data,
            Make(data),
            List(data),
            Revoke(data),
        };
    }

    private static Command Make(Option<string> data)
    {
        var number = Case();
        var role = new Option<string>("--peran")
        {
            Description = "MENTOR atau HOST_KOORDINATOR.",
            DefaultValueFactory = _ => CaseLinks.Roles[0],
        };
        var holder = new Option<string>("--nama") { Description = "Untuk siapa.", Required = true };
        var days = new Option<int>("--hari")
        {
            Description = "Berlaku berapa hari.",
            DefaultValueFactory = _ => CaseLinks.UsualDays,
        };
        var address = OnDatabase.Address();
        var command = new Command("buat", "Membuat tautan dan mencetaknya, sekali ini saja.")
        {
            number,
            role,
            holder,
            days,
            address,
        };
        command.SetAction(
            (parsed, cancel) =>
                OnAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(number),
                    async (links, row) =>
                    {
                        var server = OnDatabase.AddressOf(parsed.GetValue(address));
                        var (_, token) = await links.MakeAsync(
                            row,
                            parsed.GetValue(role)!,
                            parsed.GetValue(holder)!,
                            parsed.GetValue(days),
                            AccountCommand.Operator,
                            cancel
                        );
                        Output.Line(server + LinkAddress.Path(token));
                        Error.Line("Tautan ini hanya ditampilkan sekali. Berikan langsung kepada orangnya.");
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command List(Option<string> data)
    {
        var number = Case();
        var command = new Command("daftar", "Menampilkan tautan yang pernah diberikan untuk suatu berkas.") { number };
        command.SetAction(
            (parsed, cancel) =>
                OnAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(number),
                    async (links, row) =>
                    {
                        var now = TimeProvider.System.GetUtcNow();
                        var given = await links.OfCaseAsync(row.Id, cancel);
                        foreach (var link in given)
                            Output.Line(
                                $"{link.Key, -8} {link.Role, -18} {link.Holder, -30} {(link.HoldsAt(now) ? $"sampai {link.ExpiresAt:yyyy-MM-dd}" : link.RevokedAt is null ? "lewat masa" : "dicabut")}"
                            );
                        if (given.Count == 0)
                            Output.Line("Belum ada tautan untuk berkas ini.");
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command Revoke(Option<string> data)
    {
        var number = Case();
        var link = new Argument<long>("NOMOR") { Description = "Nomor tautan: 7 untuk M-7." };
        var command = new Command("cabut", "Mengakhiri tautan; sejak itu ia tidak membuka apa pun.") { number, link };
        command.SetAction(
            (parsed, cancel) =>
                OnAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(number),
                    async (links, row) =>
                    {
                        await links.RevokeAsync(row.Id, parsed.GetValue(link), AccountCommand.Operator, cancel);
                        Output.Line(
                            string.Create(CultureInfo.InvariantCulture, $"Tautan M-{parsed.GetValue(link)} dicabut.")
                        );
                    },
                    cancel
                )
        );
        return command;
    }

    private static Argument<long> Case() => new("BERKAS") { Description = "Nomor berkas." };

    private static Task<int> OnAsync(
        string data,
        long number,
        Func<CaseLinks, InstanceRow, Task> act,
        CancellationToken cancel
    ) =>
        RunAsync(() =>
            OnDatabase.RunAsync(
                data,
                async source =>
                {
                    var row =
                        await new InstanceStore(source).FindAsync(new InstanceId(number), cancel)
                        ?? throw new NotFoundException(string.Create(CultureInfo.InvariantCulture, $"Berkas {number}"));
                    await using var services = Keys(source);
                    var links = new CaseLinks(
                        new CaseLinkStore(source, TimeProvider.System),
                        new LinkSeal(services.GetRequiredService<IDataProtectionProvider>()),
                        new SecurityLog(source, TimeProvider.System),
                        TimeProvider.System
                    );
                    await act(links, row);
                    return 0;
                },
                cancel
            )
        );

    // The keys of the servers, which are in the database.
    private static ServiceProvider Keys(NpgsqlDataSource source)
    {
        var services = new ServiceCollection();
        services.AddSeals(new DataProtectionKeyStore(source));
        return services.BuildServiceProvider();
    }
}
