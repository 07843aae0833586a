using System.CommandLine;
using System.Text;

namespace Magang.Workflows.Host.Access;

/// <summary>The command <c>magang akses</c>: who may do what (the text of <c>docs/akses.md</c>).</summary>
internal static class AccessCommand
{
    internal static Command Create()
    {
        var command = new Command("akses", "Siapa boleh apa, sejauh mana (isi docs/akses.md).");
        command.SetAction(
            async (_, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(Encoding.UTF8.GetBytes(PolicyText.Write()), cancel);
            }
        );
        return command;
    }
}
