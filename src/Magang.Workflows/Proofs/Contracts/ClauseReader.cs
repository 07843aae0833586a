using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>Reads the clauses of a contract by their kind.</summary>
internal sealed class ClauseReader(ContractReading reading)
{
    private static readonly string[] Basic = ["id", "jenis", "pasal", "aturan", "kalimat"];
    private readonly EventReader _events = new(reading);

    private sealed record Basis(string Id, string Citation, ImmutableArray<string> Rules, string Sentence)
        : Clause(Id, Citation, Rules, Sentence);

    /// <summary>One clause; null where its kind is unknown, which is noted.</summary>
    /// <param name="json">The clause.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="programme">Whose clause it is.</param>
    public Clause? Read(JsonElement json, string path, string programme)
    {
        var basis = new Basis(
            reading.Text(json, "id", path),
            reading.Text(json, "pasal", path),
            reading.OptionalTexts(json, "aturan", path),
            reading.Text(json, "kalimat", path)
        );
        switch (reading.Text(json, "jenis", path))
        {
            case "didahului":
                Known(json, path, "peristiwa", "oleh", "sejak");
                return new PrecededBy(basis, Set("peristiwa"), Set("oleh"), Optional("sejak"));
            case "disusul":
                Known(json, path, "peristiwa", "oleh", "sebelum");
                var before = Optional("sebelum");
                return new FollowedBy(basis, Set("peristiwa"), Set("oleh"), before.IsEmpty ? EventSet.End : before);
            case "urutan":
                Known(json, path, "peristiwa");
                return new Ordered(
                    basis,
                    [.. reading.Items(json, "peristiwa", path).Select(item => _events.Set(item.Json, item.Path))]
                );
            case "berakhir":
                Known(json, path, "dengan", "kecuali");
                return new EndsWith(basis, Set("dengan"), Optional("kecuali"));
            case "hidup":
                Known(json, path, "waktu", "sejak", "sampai");
                return new StaysAlive(basis, Set("waktu"), Set("sejak"), Optional("sampai"));
            case "selama":
                Known(json, path, "peristiwa", "sejak", "sampai");
                return new OnlyBetween(basis, Set("peristiwa"), Set("sejak"), Set("sampai"));
            case "tidak-sesudah":
                Known(json, path, "peristiwa", "sesudah");
                return new NeverAfter(basis, Set("peristiwa"), Set("sesudah"));
            case "ada":
                Known(json, path, "peristiwa");
                return new Present(basis, Set("peristiwa"));
            case "isian":
                Known(json, path, "aktivitas", "isian");
                return new HasInputs(basis, Set("aktivitas"), Demands(json, path));
            case "berkas":
                Known(json, path, "program");
                return new StartsOnly(basis, Programmed(json, path));
            case "tahapan":
                Known(json, path, "saatBerjalan");
                return new Staged(basis, programme, reading.Lists(json, "saatBerjalan", path));
            case var unknown:
                reading.Fault(
                    $"{path}.jenis",
                    $"jenis '{unknown}' tidak dikenal; pilih dari didahului, disusul, urutan, berakhir, hidup, selama, tidak-sesudah, ada, isian, berkas, tahapan"
                );
                return null;
        }

        EventSet Set(string name) => _events.Set(Json.Member(json, name), $"{path}.{name}");
        EventSet Optional(string name) =>
            Json.Member(json, name).ValueKind == JsonValueKind.Undefined ? EventSet.None : Set(name);
    }

    private void Known(JsonElement json, string path, params ReadOnlySpan<string> own) =>
        reading.Known(json, path, [.. Basic, .. own]);

    private ImmutableArray<string> Programmed(JsonElement json, string path)
    {
        var names = reading.OptionalTexts(json, "program", path);
        foreach (var name in names.Where(name => Programmes.Find(name) is null))
            reading.Fault($"{path}.program", $"program '{name}' tidak dikenal");
        return names;
    }

    private ImmutableSortedDictionary<string, InputDemand> Demands(JsonElement json, string path)
    {
        var demands = Json.Member(json, "isian");
        if (demands.ValueKind == JsonValueKind.Object)
            return demands
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    member => member.Name,
                    member => Demand(member.Value, $"{path}.isian.{member.Name}"),
                    StringComparer.Ordinal
                );
        reading.Fault($"{path}.isian", "harus berupa objek: nama isian dan apa yang wajib di dalamnya");
        return ImmutableSortedDictionary<string, InputDemand>.Empty;
    }

    private InputDemand Demand(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return new(DemandKind.Absent, []);
        if (json.ValueKind != JsonValueKind.Object)
            return new(DemandKind.Is, [reading.Word(json, path)]);
        reading.Known(json, path, "wajib", "salahSatu", "memuat", "ekspresi", "menyebut");
        if (Json.Member(json, "ekspresi").ValueKind != JsonValueKind.Undefined)
            return new(DemandKind.Script, [reading.Text(json, "ekspresi", path)]);
        if (Json.Member(json, "salahSatu").ValueKind != JsonValueKind.Undefined)
            return new(DemandKind.OneOf, reading.OptionalTexts(json, "salahSatu", path));
        if (Json.Member(json, "memuat").ValueKind != JsonValueKind.Undefined)
            return new(DemandKind.Includes, reading.OptionalTexts(json, "memuat", path));
        if (Json.Member(json, "menyebut").ValueKind != JsonValueKind.Undefined)
            return new(DemandKind.Mentions, reading.OptionalTexts(json, "menyebut", path));
        if (Json.Member(json, "wajib").ValueKind != JsonValueKind.True)
            reading.Fault(path, "tulislah null, sebuah nilai, atau wajib, salahSatu, memuat, ekspresi, atau menyebut");
        return new(DemandKind.Given, []);
    }
}
