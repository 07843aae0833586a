using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities.Http;

namespace Magang.Workflows.Host.Http;

/// <summary>Reads where workflows may send HTTP requests from the environment.</summary>
/// <remarks>
/// <c>MAGANG_HTTP_HOST</c>: hosts, separated by commas. <c>MAGANG_HTTP_LOKAL</c>: <c>host:port</c> of those that may be
/// inside. <c>MAGANG_HTTP_DETIK</c>: seconds an attempt may take. <c>MAGANG_HTTP_RAHASIA</c>: a JSON file,
/// <c>{ "siasn": { "nilai": "Bearer …", "host": ["siasn.bkn.go.id"] } }</c>.
/// </remarks>
internal sealed class HttpSettings(Func<string, string?> variable)
{
    private const string HostVariable = "MAGANG_HTTP_HOST";
    private const string LocalVariable = "MAGANG_HTTP_LOKAL";
    private const string SecondsVariable = "MAGANG_HTTP_DETIK";
    private const string SecretsVariable = "MAGANG_HTTP_RAHASIA";

    private readonly List<string> _faults = [];

    /// <summary>Reads all of them.</summary>
    /// <exception cref="HttpSettingsException">Any fault, all of them named.</exception>
    public HttpOptions Read()
    {
        var options = new HttpOptions
        {
            Hosts = [.. List(HostVariable).Select(text => Host(HostVariable, text)).OfType<AllowedHost>()],
            Local = [.. List(LocalVariable).Select(Local).OfType<string>()],
            Secrets = Secrets(),
            Timeout = Timeout(),
        };
        return _faults.Count == 0 ? options : throw new HttpSettingsException(_faults);
    }

    private string[] List(string name) =>
        (variable(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private AllowedHost? Host(string place, string text)
    {
        if (AllowedHost.TryParse(text, out var host))
            return host;
        _faults.Add($"{place}: '{text}' bukan host seperti layanan.go.id, *.kota.go.id atau http://layanan.go.id:8080");
        return null;
    }

    private string? Local(string text)
    {
        if (
            Uri.TryCreate($"http://{text}", UriKind.Absolute, out var url)
            && HostText.Problem(url) is null
            && text.EndsWith($":{url.Port.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
        )
            return HostText.WithPort(url);
        _faults.Add($"{LocalVariable}: '{text}' bukan host:porta seperti 127.0.0.1:8080");
        return null;
    }

    private TimeSpan Timeout()
    {
        if (variable(SecondsVariable) is not { Length: > 0 } text)
            return HttpOptions.None.Timeout;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= 1
            && seconds <= HttpActivity.LongestAttempt.TotalSeconds
        )
            return TimeSpan.FromSeconds(seconds);
        _faults.Add($"{SecondsVariable}: '{text}' bukan angka 1 sampai 100");
        return HttpOptions.None.Timeout;
    }

    private ImmutableDictionary<string, HttpSecret> Secrets()
    {
        var secrets = ImmutableDictionary.CreateBuilder<string, HttpSecret>(StringComparer.Ordinal);
        if (variable(SecretsVariable) is not { Length: > 0 } file)
            return secrets.ToImmutable();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var member in document.RootElement.EnumerateObject())
                if (Secret(member) is { } secret)
                    secrets[member.Name] = secret;
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            // The kind only: a reader's message may quote the file.
            _faults.Add(
                $"{SecretsVariable}: berkas '{file}' tidak terbaca sebagai objek JSON ({fault.GetType().Name})"
            );
        }
        return secrets.ToImmutable();
    }

    private HttpSecret? Secret(JsonProperty member)
    {
        var place = $"{SecretsVariable}, '{member.Name}'";
        var (value, list) = (Json.Member(member.Value, "nilai"), Json.Member(member.Value, "host"));
        if (
            value.ValueKind != JsonValueKind.String
            || value.GetString() is not { Length: > 0 } text
            || text.Any(letter => letter is < ' ' or > '~')
        )
            _faults.Add($"{place}: 'nilai' harus berupa teks ASCII dalam satu baris");
        else if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            _faults.Add($"{place}: 'host' harus berupa daftar host yang boleh menerimanya");
        else
            return new HttpSecret(
                text,
                [.. list.EnumerateArray().Select(host => Host(place, Json.Text(host))).OfType<AllowedHost>()]
            );
        return null;
    }
}
