using System.Globalization;
using System.Text;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>Writes what every regulation demands of a workflow before it is published: the text of <c>docs/klausul.md</c>.</summary>
public static class ContractTable
{
    private static readonly CompositeFormat Head = CompositeFormat.Parse(
        """
        # Klausul kontrak regulasi

        Berkas ini ditulis oleh `./magang kontrak --tabel`; jangan disunting. {0} klausul bagi {1} program dari {2} regulasi.

        Kontrak (`workflows/regulasi/*-kontrak.json`) mengatakan apa yang harus berlaku pada setiap alur sebuah program sebelum
        alur itu boleh terbit. Pada saat terbit, setiap klausul dibuktikan untuk semua jalan pada gambarnya, termasuk
        perulangan, cabang yang berjalan bersamaan, pembatalan dan penghitung waktu. Bila ada jalan yang melanggarnya, alur
        tidak terbit: ditunjukkan jalan itu dan pasalnya. Alur yang tidak pernah dibuktikan, misalnya kiriman dari tempat lain
        atau versi lama, tetap berhenti di gerbangnya saat berjalan, dengan insiden yang menyebut pasal.

        Syarat pada percabangan dianggap bebas: bukti tidak mengandalkan isi berkas. Yang diputuskan isi berkas (misalnya
        apakah monitoring jatuh di dalam masa magang) diperiksa gerbang; lihat `aturan.md`. Bahasa
        kontraknya sendiri dijelaskan `kontrak.md`.

        """
    );

    /// <summary>The page.</summary>
    /// <param name="contracts">All contracts, in the order in which they are told.</param>
    /// <returns>Markdown with "\n" at the end of each line.</returns>
    public static string Of(IReadOnlyList<Contract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var programmes = contracts.SelectMany(contract => contract.Programmes).ToArray();
        var text = new StringBuilder();
        text.AppendFormat(
            CultureInfo.InvariantCulture,
            Head,
            programmes.Sum(programme => programme.Clauses.Length),
            programmes.Length,
            contracts.Count
        );
        foreach (var contract in contracts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {contract.Title}\n\n`{contract.Version}`\n");
            foreach (var programme in contract.Programmes)
                Append(text, programme);
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, ProgrammeContract programme)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### Program {programme.Name}\n\nAlur milik program ini: {string.Join(", ", programme.Definitions.Select(id => $"`{id}`"))}.\n\n"
        );
        Row(text, "Klausul", "Pasal", "Aturan", "Yang diminta", "Yang dibuktikan");
        Row(text, "---", "---", "---", "---", "---");
        foreach (var clause in programme.Clauses)
            Row(
                text,
                clause.Id,
                clause.Citation,
                string.Join(", ", clause.Rules),
                clause.Sentence,
                ContractWords.Of(clause)
            );
        if (programme.Origins is { } origins)
            Append(text, origins);
        if (programme.Undemanded.IsEmpty)
            return;
        text.Append("\nGerbang tanpa klausul:\n\n");
        foreach (var (gate, reason) in programme.Undemanded)
            text.Append(CultureInfo.InvariantCulture, $"- {gate}: {reason}\n");
    }

    private static void Append(StringBuilder text, FactOrigins origins)
    {
        text.Append("\nFakta yang dibaca gerbang hanya berasal dari yang berikut.\n\n");
        Row(text, "Ditulis oleh", "Isi", "Hanya sesudah");
        Row(text, "---", "---", "---");
        foreach (var (role, facts) in origins.Forms)
            Row(text, $"formulir {role}", string.Join(", ", facts.Select(fact => $"`{fact}`")), "");
        foreach (var writing in origins.Writings)
            Row(
                text,
                ContractWords.By(writing),
                writing.Text is { } script ? $"`{script}`" : ContractWords.Any(writing.From),
                writing.After.IsEmpty ? "" : ContractWords.Any(writing.After)
            );
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells)
            text.Append(' ').Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
        text.Append('\n');
    }
}
