using System.Text.Json;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>Reads <c>asal</c>: from where facts may come.</summary>
internal sealed class OriginReader(ContractReading reading)
{
    private static readonly (string Word, WritingKind Kind)[] Kinds =
    [
        ("oleh", WritingKind.Task),
        ("peristiwa", WritingKind.Event),
        ("alur", WritingKind.Start),
        ("variabel", WritingKind.Variable),
    ];

    private readonly EventReader _events = new(reading);

    /// <summary>The member of a programme; null where it is not there.</summary>
    public FactOrigins? Read(JsonElement programme, string path)
    {
        var json = Json.Member(programme, "asal");
        if (json.ValueKind == JsonValueKind.Undefined)
            return null;
        path += ".asal";
        reading.Known(json, path, "formulir", "tulisan");
        return new FactOrigins(
            reading.Lists(json, "formulir", path),
            [.. reading.Items(json, "tulisan", path).Select(item => Written(item.Json, item.Path))]
        );
    }

    private Writing Written(JsonElement json, string path)
    {
        reading.Known(json, path, [.. Kinds.Select(kind => kind.Word), "isi", "dari", "tambah", "sesudah"]);
        var named = Kinds.Where(kind => Has(json, kind.Word)).ToArray();
        if (named.Length > 1)
            reading.Fault(path, $"pilih satu dari {string.Join(", ", named.Select(kind => kind.Word))}");
        var (word, kind) = named.FirstOrDefault();
        if (Has(json, "dari") && (kind != WritingKind.Variable || Has(json, "isi")))
            reading.Fault($"{path}.dari", "hanya bagi 'variabel', dan tidak bersama 'isi'");
        return new Writing(
            kind,
            word is null ? "" : reading.Text(json, word, path),
            Has(json, "dari") ? null : reading.Text(json, "isi", path)
        )
        {
            From = Events("dari"),
            Append = reading.OptionalTexts(json, "tambah", path),
            After = Events("sesudah"),
        };

        EventSet Events(string name) =>
            Has(json, name) ? _events.Set(Json.Member(json, name), $"{path}.{name}") : EventSet.None;
    }

    private static bool Has(JsonElement json, string name) =>
        Json.Member(json, name).ValueKind != JsonValueKind.Undefined;
}
