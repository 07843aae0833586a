using System.Collections.Immutable;
using System.Globalization;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>What a clause demands, as one would say it to an auditor.</summary>
internal static class ContractWords
{
    /// <summary>How the clause is proved, a finished phrase in Indonesian.</summary>
    public static string Of(Clause clause) =>
        clause switch
        {
            PrecededBy one => $"Sebelum {Any(one.Events)} selalu sudah {Any(one.By)}{Again(one.Since)}.",
            Ordered one => $"Berurutan: {string.Join(", lalu ", one.Steps.Select(Any))}.",
            EndsWith one => $"Setiap jalan sampai akhir melalui {Any(one.With)}{Except(one.Except)}.",
            StaysAlive one =>
                $"Selalu ada {Any(one.Timer)} yang menunggu sejak {Any(one.From)} sampai {(one.To.IsEmpty ? "akhir" : Any(one.To))} atau sampai harinya tiba.",
            OnlyBetween one => $"{First(Any(one.Events))} hanya sesudah {Any(one.From)} dan sebelum {Any(one.To)}.",
            FollowedBy one => $"Sesudah {Any(one.Events)} selalu ada {Any(one.By)} sebelum {Any(one.Before)}.",
            NeverAfter one => $"Tidak ada {Any(one.Events)} sesudah {Any(one.After)}.",
            Present one => $"Ada jalan yang sampai ke {Any(one.Events)}.",
            HasInputs one => $"Pada {Any(one.Activities)}: {string.Join("; ", one.Demands.Select(Input))}.",
            StartsOnly one => one.Programmes.IsEmpty
                ? "Tidak membuka berkas apa pun."
                : $"Hanya membuka berkas program {string.Join(", ", one.Programmes)}.",
            Staged one =>
                $"Setiap status dan gerbang hanya sesudah yang mendahuluinya dalam tahapan program{Held(one.AtRunTime)}.",
            _ => "",
        };

    private static string Held(ImmutableSortedDictionary<string, ImmutableArray<string>> pairs) =>
        pairs.IsEmpty
            ? ""
            : $"; hanya dijaga saat berjalan: {string.Join("; ", pairs.Select(pair => $"{pair.Key} sesudah {string.Join(", ", pair.Value)}"))}";

    /// <summary>What writes, as a table names it.</summary>
    public static string By(Writing writing) =>
        writing.Kind switch
        {
            WritingKind.Task => $"tugas {writing.Of}",
            WritingKind.Event => $"peristiwa `{writing.Of}`",
            WritingKind.Start => $"berkas `{writing.Of}`",
            WritingKind.Variable => $"variabel `{writing.Of}`",
            _ => "gambar sendiri",
        };

    private static string First(string phrase) => $"{char.ToUpperInvariant(phrase[0])}{phrase[1..]}";

    private static string Again(EventSet since) => since.IsEmpty ? "" : $", dan harus lagi sesudah setiap {Any(since)}";

    private static string Except(EventSet except) => except.IsEmpty ? "" : $", kecuali yang melalui {Any(except)}";

    /// <summary>Any of these, as one says it in a sentence.</summary>
    public static string Any(EventSet set) => string.Join(" atau ", set.Any.Select(One));

    private static string One(EventPattern one)
    {
        var at = one.Id is null ? "" : $" pada `{one.Id}`";
        return one.Kind switch
        {
            EventKind.Gate => $"gerbang {one.Name}{at} {Outcome(one.Outcome)}",
            EventKind.Task => $"tugas {Task(one)}{at}",
            EventKind.Status => $"status {one.Name}{at}",
            EventKind.Number => $"nomor dari `{one.Name}`{at}",
            EventKind.Notice => $"kabar {one.Name}{at}",
            EventKind.Send => $"penyampaian '{one.Name}'{at}",
            EventKind.Heard => $"diterimanya '{one.Name}'{at}",
            EventKind.Timer => $"hari `{one.Name}`{Plus(one.PlusDays)}{at}",
            EventKind.Start => one.Name == "*" ? $"berkas dibuka{at}" : $"berkas '{one.Name}' dibuka{at}",
            EventKind.Activity => $"langkah {one.Name}{at}",
            EventKind.Condition =>
                $"syarat `{one.Name}` {(one.Outcome == "False" ? "tidak terpenuhi" : "terpenuhi")}{at}",
            _ => "akhir",
        };
    }

    private static string Outcome(string? outcome) =>
        outcome switch
        {
            Gates.Gate.Passed => "diterima",
            Gates.Gate.Held => "ditahan",
            Gates.Gate.Refused => "ditolak",
            _ => "diputus",
        };

    private static string Task(EventPattern one)
    {
        var said = new List<string>();
        if (one.Name != "*")
            said.Add($"`{one.Name}`");
        if (one.Form is { } form)
            said.Add($"berformulir `{form}`");
        if (one.Role is { } role)
            said.Add($"oleh {role}");
        said.Add(one.Outcome is { } decision ? $"diputus {decision}" : "selesai");
        return string.Join(' ', said);
    }

    private static string Plus(int? days) =>
        days switch
        {
            null or 0 => "",
            > 0 => string.Create(CultureInfo.InvariantCulture, $" + {days} hari"),
            _ => string.Create(CultureInfo.InvariantCulture, $" - {-days} hari"),
        };

    private static string Input(KeyValuePair<string, InputDemand> input)
    {
        var values = string.Join(", ", input.Value.Values.Select(value => $"`{value}`"));
        return input.Value.Kind switch
        {
            DemandKind.Absent => $"{input.Key} tidak diisi",
            DemandKind.Given => $"{input.Key} diisi",
            DemandKind.Includes => $"{input.Key} memuat {values}",
            DemandKind.Mentions => $"{input.Key} menyebut {values}",
            DemandKind.OneOf => $"{input.Key} salah satu dari {values}",
            _ => $"{input.Key} adalah {values}",
        };
    }
}
