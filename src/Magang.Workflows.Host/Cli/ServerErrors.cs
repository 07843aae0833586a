using System.Text;
using System.Text.Json;

namespace Magang.Workflows.Host.Cli;

/// <summary>No server answers.</summary>
public sealed class ServerSilentException(string server)
    : MagangException(
        "MGW-512",
        $"Server di {server} tidak menjawab. Jalankan dahulu dengan ./magang up, atau sebutkan alamatnya dengan --server."
    );

/// <summary>What was given is no address of a server of this product.</summary>
public sealed class ServerAddressException(string server)
    : MagangException(
        "MGW-513",
        $"'{server}' bukan alamat server Magang.Workflows. Sebutkan seperti --server {ApiClient.DefaultServer}."
    );

/// <summary>The server refused, and says why.</summary>
public sealed class ServerRefusedException : MagangException
{
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">Problem details.</param>
    public ServerRefusedException(int status, byte[] body)
        : this(Read(status, body)) { }

    private ServerRefusedException((string Code, string Sentence) refusal)
        : base(refusal.Code, refusal.Sentence) { }

    private static (string Code, string Sentence) Read(int status, byte[] body)
    {
        try
        {
            var problem = JsonElement.Parse(body);
            var code = Json.Text(Json.Member(problem, "code"));
            var detail = Json.Text(Json.Member(problem, "detail")).Replace($" [{code}]", "", StringComparison.Ordinal);
            return (code, Json.Member(problem, "faults").ValueKind == JsonValueKind.Array ? Faults(problem) : detail);
        }
        catch (JsonException)
        {
            return ("MGW-514", $"Server menjawab {status} tanpa penjelasan. Periksa alamat dan catatan servernya.");
        }
    }

    private static string Faults(JsonElement problem)
    {
        var text = new StringBuilder("Ditolak; tidak ada yang disimpan:");
        foreach (var fault in Json.Member(problem, "faults").EnumerateArray())
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"\n  {Json.Text(Json.Member(fault, "place"))}: {Json.Text(Json.Member(fault, "problem"))}"
            );
        return text.Append("\nPerbaiki semuanya, lalu kirim ulang.").ToString();
    }
}

/// <summary>Nobody is signed in at a server, or the session is over.</summary>
public sealed class NotSignedInHereException(string server)
    : MagangException(
        "MGW-813",
        $"Anda belum masuk di {server}, atau sesi Anda sudah berakhir. Jalankan: magang masuk --server {server}."
    );

/// <summary>The file of a session cannot be read or written.</summary>
public sealed class SessionFileException(string path, string why)
    : MagangException(
        "MGW-814",
        $"Berkas sesi '{path}' tidak dapat dibaca atau ditulis: {why}. Perbaiki haknya atau hapus berkas itu, lalu masuk lagi."
    );

/// <summary>Something has to be asked, and nobody is there.</summary>
public sealed class AnswerMissingException(string what)
    : MagangException(
        "MGW-815",
        $"{what} harus ditanyakan, tetapi perintah ini tidak berjalan pada terminal. Berikan dengan --surel, --kata-sandi-stdin atau {SignInCommand.Variable}, dan --kode."
    );

/// <summary>A file that a command names cannot be read.</summary>
public sealed class InputFileException(string path, string why)
    : MagangException("MGW-515", $"Berkas '{path}' tidak dapat dibaca: {why}. Periksa nama dan isinya.");
