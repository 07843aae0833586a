using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Finds what goes wrong on some way whatever a regulation says: where a case would stand still, or never come to an end.</summary>
internal sealed class CourseCheck(Definition definition, Space space)
{
    private readonly Ways _ways = new(definition, space);

    /// <summary>Problems with their shortest ways, then activities that no way comes to.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (_ways.To(state => state == Space.Stuck) is { } stuck)
            yield return Breaches.OnWay(
                "MGW-877",
                definition,
                stuck,
                "Ada jalan yang membuat semua cabang menunggu untuk selamanya",
                "Ubah penggabungan cabangnya, atau sambungkan keluaran yang belum tersambung."
            );
        var ends = _ways.Ending();
        if (_ways.To(state => state > Space.Stuck && !ends[state]) is { } endless)
            yield return Breaches.OnWay(
                "MGW-878",
                definition,
                endless,
                "Ada jalan yang sesudahnya alur tidak dapat berakhir lagi",
                "Beri jalan dari sana ke akhir alur."
            );
        var lost = new LostTurns(definition, space);
        if (_ways.Through(lost.In) is { } swallowed)
            yield return Breaches.OnWay(
                "MGW-963",
                definition,
                swallowed,
                "Ada jalan yang sampai ke sebuah penggabungan tetapi tidak diteruskannya, sehingga tahapnya dianggap selesai dan yang seharusnya menyusul terlewat",
                "Biasanya karena sebuah perulangan mengunjungi penggabungan itu lebih sering: pindahkan perulangan itu ke flowchart tersendiri, atau beri setiap cabang penggabungannya sendiri."
            );
        // What nothing is connected to was told when the definition was read.
        foreach (var node in definition.Nodes)
            if (
                node.UsedIn is null
                && !space.Begun.Contains(node.Index)
                && (node.Container is not { } container || space.Begun.Contains(container.Index))
                && !definition.Warnings.Any(warning => warning.Code == "MGW-728" && warning.ActivityId == node.Id)
            )
                yield return Breaches.Dead(node);
    }
}
