using System.CommandLine;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Cli;

/// <summary>The options by which a command says which server, and who acts.</summary>
internal sealed class ActorOptions
{
    private readonly Option<string> _server = new("--server")
    {
        Description = "Alamat server.",
        DefaultValueFactory = _ => ApiClient.DefaultServer,
    };
    private readonly Option<string?> _account = new("--pelaku")
    {
        Description = "Akun yang bertindak, atau lengkap: 'budi;peran=SEKDA;opd=DINAS_A'. Bawaan: nama perannya.",
    };
    private readonly Option<string?> _role = new("--peran") { Description = "Peran pelaku, misalnya SEKDA." };
    private readonly Option<string?> _opd = new("--opd") { Description = "OPD tempat peran itu dipegang." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_server);
        command.Options.Add(_account);
        command.Options.Add(_role);
        command.Options.Add(_opd);
    }

    /// <summary>The server that is meant.</summary>
    public ApiClient Client(ParseResult parsed) => new(parsed.GetValue(_server)!);

    /// <summary>Who acts.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="role">The role where none is named.</param>
    /// <param name="opd">The OPD where none is named.</param>
    /// <param name="account">The account where none is named; null for the role's own name.</param>
    public Actor Of(ParseResult parsed, string role, string? opd = null, string? account = null)
    {
        var named = parsed.GetValue(_account);
        if (named?.Contains(';', StringComparison.Ordinal) == true)
            return ActingUser.Read(named);
        var acting = parsed.GetValue(_role) ?? role;
        return new Actor(named ?? account ?? acting.ToLowerInvariant(), acting, parsed.GetValue(_opd) ?? opd);
    }
}
