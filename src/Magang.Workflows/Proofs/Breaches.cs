using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Origins;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Findings of a proof, in words.</summary>
internal static class Breaches
{
    private const int MostShown = 8;

    /// <summary>A way breaks a clause.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="clause">What is broken.</param>
    /// <param name="detail">Which part of it, a sentence and a space; empty where it has but one.</param>
    /// <param name="way">The shortest way that breaks it.</param>
    public static Finding Broken(Definition definition, Clause clause, string detail, ImmutableArray<WayStep> way)
    {
        var last = LastOf(definition, way);
        return Of(
            "MGW-871",
            clause,
            last,
            $"{detail}Ada jalan yang melanggarnya: {Shown(definition, way)}. Ubah gambarnya agar tidak ada jalan seperti itu."
        ) with
        {
            Brief = $"Klausul {clause.Id} ({clause.Citation}): {clause.Sentence} {detail}".TrimEnd(),
            Way = way,
        };
    }

    /// <summary>A workflow that belongs to a programme is drawn for another, or for none.</summary>
    public static Finding Left(Definition definition, ProgrammeContract contract) =>
        new(
            "MGW-872",
            FindingSeverity.Problem,
            $"$.customProperties['{DefinitionReader.ProgrammeProperty}']",
            ActivityId: null,
            $"Alur '{definition.Key.DefinitionId}' milik program '{contract.Name}' dan tidak boleh dilepaskan darinya. Isilah '{DefinitionReader.ProgrammeProperty}' dengan '{contract.Name}', atau terbitkan sebagai alur lain."
        );

    /// <summary>An activity has an input otherwise than the regulation wants it.</summary>
    public static Finding Input(Clause clause, ActivityNode node, string input, string wanted) =>
        Of(
            "MGW-873",
            clause,
            node,
            $"Isian '{input}' pada aktivitas '{node.Id}' ({node.Name}) harus {wanted}. Kembalikan isiannya."
        );

    /// <summary>A case of another programme is started.</summary>
    public static Finding Foreign(Clause clause, ActivityNode node, string cause) =>
        Of("MGW-874", clause, node, $"Aktivitas '{node.Id}' ({node.Name}) {cause}");

    /// <summary>An activity is the fault, whatever way leads to it.</summary>
    public static Finding At(string code, ActivityNode node, string cause) =>
        new(code, FindingSeverity.Problem, node.Path, node.Id, $"Aktivitas '{node.Id}' ({node.Name}) {cause}");

    /// <summary>Something that the regulation wants never happens.</summary>
    public static Finding Missing(Definition definition, Clause clause) =>
        Of(
            "MGW-875",
            clause,
            node: null,
            $"Pada alur '{definition.Key.DefinitionId}' tidak ada jalan yang sampai ke situ. Tambahkan, atau sambungkan kembali yang dihapus."
        );

    /// <summary>There are more states than are looked at.</summary>
    public static Finding TooLarge(Definition definition, Space space) =>
        new(
            "MGW-876",
            FindingSeverity.Problem,
            "$.root",
            ActivityId: null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Alur '{definition.Key.DefinitionId}' mempunyai lebih dari {space.MostStates} keadaan atau {space.MostBursts} langkah yang mungkin, sehingga kepatuhannya pada regulasi tidak dapat dibuktikan. Kurangi cabang yang berjalan bersamaan, atau pindahkan sebagian ke alur tersendiri."
            )
        );

    /// <summary>A loop goes on opening waits that nothing closes.</summary>
    public static Finding Piling(ActivityNode node) =>
        At(
            "MGW-964",
            node,
            string.Create(
                CultureInfo.InvariantCulture,
                $"menumpuk: sebuah putaran membukanya lagi sebelum yang lama selesai, sampai lebih dari {Space.MostAtATime} yang menunggu bersamaan, sehingga kepatuhan alur pada regulasi tidak dapat dibuktikan. Lanjutkan putarannya sesudah yang lama selesai, sehingga hanya satu yang menunggu."
            )
        );

    /// <summary>Something goes wrong on a way, whatever a regulation says.</summary>
    public static Finding OnWay(
        string code,
        Definition definition,
        ImmutableArray<WayStep> way,
        string wrong,
        string instead
    )
    {
        var last = LastOf(definition, way);
        return new Finding(
            code,
            FindingSeverity.Problem,
            last?.Path ?? "$.root",
            last?.Id,
            $"{wrong}: {Shown(definition, way)}. {instead}"
        )
        {
            Way = way,
        };
    }

    /// <summary>A fact that gates read is written from elsewhere than the contract says.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="stray">What writes it.</param>
    /// <param name="way">The shortest way to it; empty where none leads there.</param>
    public static Finding Elsewhere(Definition definition, Stray stray, ImmutableArray<WayStep> way)
    {
        var by = stray.Node is { } node
            ? $"Aktivitas '{node.Id}' ({node.Name})"
            : $"Alur '{definition.Key.DefinitionId}'";
        var what = stray.What == Source.Computed ? "yang baru dihitung saat berjalan" : $"'{stray.What}'";
        var (code, wrong, instead) = stray.Kind switch
        {
            StrayKind.Fact => (
                "MGW-955",
                $"menulis sendiri fakta {what} pada isian 'facts'",
                "Hapus fakta itu, atau mintalah lewat tugas yang boleh mengisinya menurut kontrak"
            ),
            StrayKind.Form => (
                "MGW-956",
                $"meminta fakta {what} dari peran '{Source.RoleOf(stray.Node!)}', yang menurut kontrak tidak mengisinya begitu",
                "Hapus fakta itu dari isian 'fields' atau 'append', atau berikan tugasnya kepada peran yang berwenang"
            ),
            StrayKind.Variable => (
                "MGW-957",
                $"mengisi variabel {what}, padahal fakta yang dibaca gerbang ditulis dari variabel itu",
                "Pakailah variabel lain"
            ),
            StrayKind.Event => (
                "MGW-957",
                $"menyampaikan peristiwa {what} dengan isi lain, padahal fakta yang dibaca gerbang ditulis dari peristiwa itu",
                "Kembalikan isinya, atau pakailah nama peristiwa lain"
            ),
            _ => (
                "MGW-957",
                $"membuka berkas {what} dengan fakta yang disusunnya sendiri",
                "Kembalikan isinya seperti dalam kontrak"
            ),
        };
        var readers = stray.Readers.IsDefaultOrEmpty
            ? ""
            : $"Fakta itu dibaca gerbang {string.Join(", ", stray.Readers.Select(reader => reader.Gate).Distinct().Take(3))} menurut {string.Join("; ", stray.Readers.Select(reader => $"{reader.Citation} ({reader.Rule})").Distinct().Take(3))}. ";
        var shown = way.IsEmpty ? "" : $"Jalan ke sana: {Shown(definition, way)}. ";
        return new Finding(
            code,
            FindingSeverity.Problem,
            stray.Node?.Path ?? "$.variables",
            stray.Node?.Id,
            $"{by} {wrong}. {readers}{shown}{instead}."
        )
        {
            Citation = stray.Readers.IsDefaultOrEmpty ? null : stray.Readers[0].Citation,
            Way = way,
        };
    }

    /// <summary>No way comes to an activity, though it is connected.</summary>
    public static Finding Dead(ActivityNode node) =>
        new(
            "MGW-879",
            FindingSeverity.Warning,
            node.Path,
            node.Id,
            $"Aktivitas '{node.Id}' ({node.Name}) tidak pernah dijalankan: pada setiap jalan keputusan atau penggabungan di depannya memilih yang lain. Perbaiki syaratnya, atau hapus aktivitas ini."
        );

    private static Finding Of(string code, Clause clause, ActivityNode? node, string sentence) =>
        new(
            code,
            FindingSeverity.Problem,
            node?.Path ?? "$.root",
            node?.Id,
            $"Klausul {clause.Id} ({clause.Citation}): {clause.Sentence} {sentence}"
        )
        {
            Citation = clause.Citation,
            Clause = clause.Id,
        };

    private static ActivityNode? LastOf(Definition definition, ImmutableArray<WayStep> way) =>
        way.IsEmpty ? null : definition.Nodes.FirstOrDefault(node => node.Id == way[^1].ActivityId);

    // By their names: who draws does not see ids.
    private static string Shown(Definition definition, ImmutableArray<WayStep> way)
    {
        var shown = way.Skip(Math.Max(0, way.Length - MostShown)).Select(step => step.In(definition));
        return (way.Length > MostShown ? "… → " : "") + string.Join(" → ", shown);
    }
}
