using System.CommandLine;

namespace Magang.Workflows.Host.Cli;

/// <summary>The option by which a command says which server; who acts is who signed in there.</summary>
internal sealed class ServerOption
{
    private readonly Option<string> _server = new("--server")
    {
        Description = "Alamat server. Masuk dahulu dengan 'magang masuk', atau isi MAGANG_KUNCI dengan kunci API.",
        DefaultValueFactory = _ => ApiClient.DefaultServer,
    };

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_server);

    /// <summary>The address that is meant.</summary>
    public string Address(ParseResult parsed) => parsed.GetValue(_server)!;

    /// <summary>The server that is meant, as who signed in there.</summary>
    public ApiClient Client(ParseResult parsed) => ApiClient.AsSignedIn(Address(parsed));
}
