using System.CommandLine;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>akun</c>: accounts on the database itself, for the operator of the machine.</summary>
internal static class AccountCommand
{
    /// <summary>Who the log names for what the operator does here.</summary>
    internal const string Operator = "operator-mesin";

    internal static Command Create()
    {
        var data = OnDatabase.Data();
        return new Command("akun", "Akun pengguna, langsung pada basis data.")
        {
            data,
            Invite(data),
            Close(data),
            List(data),
        };
    }

    private static Command Invite(Option<string> data)
    {
        var email = new Argument<string>("surel")
        {
            Description = "Surel orang itu, yang akan dipakainya untuk masuk.",
        };
        var name = new Option<string>("--nama") { Description = "Namanya.", Required = true };
        var role = new Option<string[]>("--peran")
        {
            Description = "Peran yang langsung ditugaskan, misalnya ADMINISTRATOR; boleh lebih dari satu kali.",
        };
        var region = OnDatabase.Region();
        var opd = new Option<string?>("--opd") { Description = "OPD tempat peran itu dipegang." };
        var person = new Option<string?>("--peserta") { Description = "Kunci peserta, untuk akun peserta sendiri." };
        var address = OnDatabase.Address();
        var workflows = OnDatabase.Workflows();
        var command = new Command(
            "undang",
            "Membuat akun dan mencetak tautan sekali pakai; untuk akun yang sudah ada, mencetak tautan baru."
        )
        {
            email,
            name,
            role,
            region,
            opd,
            person,
            address,
            workflows,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    OnDatabase.RunAsync(
                        parsed.GetValue(data)!,
                        async source =>
                            await InviteAsync(
                                new AccountStores(source, TimeProvider.System),
                                await OnDatabase.ReferenceAsync(source, parsed.GetValue(workflows), cancel),
                                new Invitation(
                                    parsed.GetValue(email)!,
                                    parsed.GetValue(name)!,
                                    parsed.GetValue(role) ?? [],
                                    parsed.GetValue(region),
                                    parsed.GetValue(opd),
                                    parsed.GetValue(person),
                                    OnDatabase.AddressOf(parsed.GetValue(address))
                                ),
                                cancel
                            ),
                        cancel
                    )
                )
        );
        return command;
    }

    private static Command Close(Option<string> data)
    {
        var email = new Argument<string>("surel") { Description = "Surel akunnya." };
        var command = new Command("cabut", "Menutup akun: semua sesinya berakhir dan ia tidak dapat masuk lagi.")
        {
            email,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    OnAsync(
                        parsed.GetValue(data)!,
                        async stores =>
                        {
                            var account = await FindAsync(stores, parsed.GetValue(email)!, cancel);
                            if (account is null || !await stores.Accounts.CloseAsync(account.Id, cancel))
                                throw new AccountMissingException();
                            await stores.Log.WriteAsync(
                                new SecurityEvent(SecurityEvents.Closed, account.Id, Operator),
                                cancel
                            );
                            Output.Line($"Akun {Account.KeyOf(account.Id, account.Person)} ditutup.");
                            return 0;
                        },
                        cancel
                    )
                )
        );
        return command;
    }

    private static Command List(Option<string> data)
    {
        var command = new Command("daftar", "Menampilkan semua akun dengan penugasannya.");
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    OnAsync(
                        parsed.GetValue(data)!,
                        async stores =>
                        {
                            var accounts = await stores.Accounts.ListAsync(cancel: cancel);
                            var offices = (
                                await stores.Assignments.OfAsync([.. accounts.Select(account => account.Id)], cancel)
                            ).ToLookup(office => office.Account);
                            foreach (var account in accounts)
                                Output.Line(Line(account, offices[account.Id], stores.Time.GetUtcNow()));
                            if (accounts.Count == 0)
                                Output.Line("Belum ada akun.");
                            return 0;
                        },
                        cancel
                    )
                )
        );
        return command;
    }

    private static async Task<int> InviteAsync(
        AccountStores stores,
        Reference reference,
        Invitation invitation,
        CancellationToken cancel
    )
    {
        var keeping = new AccountKeeping(stores, () => reference);
        var region = reference.RegionOf(invitation.Region);
        string secret;
        long id;
        if (await FindAsync(stores, invitation.Email, cancel) is { } known)
        {
            id = known.Id;
            secret = await keeping.RenewLinkAsync(id, dropSecondStep: false, Operator, cancel);
        }
        else
        {
            (id, secret) = await keeping.InviteAsync(
                region.Code,
                invitation.Name,
                invitation.Email,
                invitation.Person,
                Operator,
                cancel
            );
        }

        foreach (var role in invitation.Roles)
            await keeping.AssignAsync(
                new Assignment(
                    0,
                    id,
                    region.Code,
                    role,
                    invitation.Opd,
                    "DEFINITIF",
                    Decree: null,
                    region.Clock.DayOf(stores.Time.GetUtcNow()),
                    UntilOn: null
                ),
                Operator,
                cancel
            );
        Output.Line(PublicAddress.Invitation(invitation.Address, secret));
        Error.Line("Tautan ini berlaku sekali, selama 7 hari. Berikan langsung kepada orangnya.");
        return 0;
    }

    private static Task<AccountRow?> FindAsync(AccountStores stores, string email, CancellationToken cancel) =>
        stores.Accounts.FindByEmailAsync(AccountKeeping.NormalForm(email), cancel);

    private static string Line(AccountRow account, IEnumerable<Assignment> offices, DateTimeOffset now)
    {
        var listed = Ui.Keeping.ListedAccount.Of(account, offices, now);
        return $"{Account.KeyOf(account.Id, account.Person), -8} {account.Email ?? "-", -32} {listed.State, -20} {listed.Offices}".TrimEnd();
    }

    private static Task<int> OnAsync(string data, Func<AccountStores, Task<int>> act, CancellationToken cancel) =>
        OnDatabase.RunAsync(data, source => act(new AccountStores(source, TimeProvider.System)), cancel);

    /// <summary>Whom to invite.</summary>
    private sealed record Invitation(
        string Email,
        string Name,
        string[] Roles,
        string? Region,
        string? Opd,
        string? Person,
        string Address
    );
}
