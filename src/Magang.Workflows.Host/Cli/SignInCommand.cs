using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verbs <c>masuk</c> and <c>keluar</c>: a session at a server, by which the other verbs act.</summary>
internal static class SignInCommand
{
    /// <summary>The password, for scripts.</summary>
    public const string Variable = "MAGANG_KATA_SANDI";

    /// <summary>Says that the second step is still to come.</summary>
    private const string CodeNeeded = "MGW-812";

    internal static Command CreateIn()
    {
        var email = new Option<string?>("--surel") { Description = "Surel akun; tanpa ini ditanyakan." };
        var piped = new Option<bool>("--kata-sandi-stdin")
        {
            Description = $"Baca kata sandi dari masukan standar; tanpa ini ditanyakan, atau dari {Variable}.",
        };
        var code = new Option<string?>("--kode")
        {
            Description = "Kode aplikasi autentikator; tanpa ini ditanyakan bila perlu.",
        };
        var recovery = new Option<string?>("--kode-pemulihan") { Description = "Kode pemulihan sebagai gantinya." };
        var server = new ServerOption();
        var command = new Command(
            "masuk",
            "Masuk ke server dengan akun sendiri; perintah lain lalu bertindak atas akun itu."
        )
        {
            email,
            piped,
            code,
            recovery,
        };
        server.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    var address = server.Address(parsed);
                    using var client = new ApiClient(address, token: null);
                    var credentials = new Credentials(
                        parsed.GetValue(email) ?? Ask("Surel: "),
                        parsed.GetValue(piped) ? Console.In.ReadLine() ?? ""
                            : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given
                            : AskHidden("Kata sandi: "),
                        parsed.GetValue(code),
                        parsed.GetValue(recovery)
                    );
                    var session = await SignInAsync(client, credentials, cancel);
                    session.Save(address);
                    var ends = session.EndsAt.ToOffset(OfficeClock.Jakarta.Offset);
                    Output.Line(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Anda masuk di {address} sampai {ends:yyyy-MM-dd HH:mm} WIB. Akhiri dengan 'magang keluar'."
                        )
                    );
                    return 0;
                })
        );
        return command;
    }

    internal static Command CreateOut()
    {
        var server = new ServerOption();
        var command = new Command("keluar", "Mengakhiri sesi di server dan melupakannya di sini.");
        server.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    var address = server.Address(parsed);
                    if (SavedSession.Read(address) is not { } session)
                    {
                        Output.Line($"Tidak ada sesi di {address}.");
                        return 0;
                    }

                    // Forgotten here, whatever the server says.
                    SavedSession.Forget(address);
                    using var client = new ApiClient(address, session.Token);
                    try
                    {
                        await client.PostAsync("keluar", cancel);
                    }
                    catch (NotSignedInHereException)
                    {
                        // It had ended before.
                    }

                    Output.Line($"Anda sudah keluar dari {address}.");
                    return 0;
                })
        );
        return command;
    }

    private static async Task<SavedSession> SignInAsync(
        ApiClient client,
        Credentials credentials,
        CancellationToken cancel
    )
    {
        try
        {
            return Read(await client.PostAsync("masuk", Body(credentials), cancel));
        }
        catch (ServerRefusedException refusal) when (refusal.Code == CodeNeeded)
        {
            return Read(
                await client.PostAsync("masuk", Body(credentials with { Code = Ask("Kode autentikator: ") }), cancel)
            );
        }
    }

    private static SavedSession Read(JsonElement answer) =>
        new(Text(answer, "token"), answer.GetProperty("berakhirPada").GetDateTimeOffset());

    private static JsonElement Body(Credentials credentials) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("surel", credentials.Email);
            writer.WriteString("sandi", credentials.Password);
            writer.WriteString("kode", credentials.Code);
            writer.WriteString("kodePemulihan", credentials.Recovery);
            writer.WriteEndObject();
        });

    private static string Ask(string what)
    {
        if (Console.IsInputRedirected)
            throw new AnswerMissingException(what.TrimEnd(' ', ':'));
        Console.Error.Write(what);
        return Console.In.ReadLine()?.Trim() ?? "";
    }

    private static string AskHidden(string what)
    {
        if (Console.IsInputRedirected)
            throw new AnswerMissingException(what.TrimEnd(' ', ':'));
        Console.Error.Write(what);
        var typed = new StringBuilder();
        for (ConsoleKeyInfo key; (key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter; )
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    /// <summary>What is sent to sign in.</summary>
    private sealed record Credentials(string Email, string Password, string? Code, string? Recovery);
}
