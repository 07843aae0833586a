using System.Collections.Immutable;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Officials;

/// <summary>A row of a file of officials: one office of one person.</summary>
/// <param name="Row">Which, as a spreadsheet counts.</param>
/// <param name="Email">What he signs in with.</param>
/// <param name="Name">As people call him.</param>
/// <param name="Office">The office, of no account yet.</param>
internal sealed record OfficialRow(int Row, string Email, string Name, Assignment Office)
{
    /// <summary>Most rows of a file.</summary>
    public const int Most = 5_000;

    /// <summary>The columns.</summary>
    public static readonly ImmutableArray<ImportColumn> Columns =
    [
        new ImportColumn { Name = "surel", Kind = ColumnKind.Text },
        new ImportColumn { Name = "nama", Kind = ColumnKind.Name },
        new ImportColumn { Name = "peran", Kind = ColumnKind.Key },
        Optional("opd", ColumnKind.Key),
        Optional("sifat", ColumnKind.Text),
        Optional("sk", ColumnKind.Text),
        new ImportColumn { Name = "mulai", Kind = ColumnKind.Day },
        Optional("sampai", ColumnKind.Day),
    ];

    /// <summary>How accounts are looked up by it.</summary>
    public string Normal { get; } = AccountKeeping.NormalForm(Email);

    /// <summary>A row without a fault of its cells.</summary>
    public static OfficialRow Of(TableRow row, string region) =>
        new(
            row.Row,
            row.Text("surel")!,
            row.Text("nama")!,
            new Assignment(
                0,
                0,
                region,
                row.Text("peran")!.ToUpperInvariant(),
                row.Text("opd"),
                row.Text("sifat")?.ToUpperInvariant() ?? "DEFINITIF",
                row.Text("sk"),
                row.Day("mulai")!.Value,
                row.Day("sampai")
            )
        );

    private static ImportColumn Optional(string name, ColumnKind kind) =>
        new()
        {
            Name = name,
            Kind = kind,
            Optional = true,
        };
}
