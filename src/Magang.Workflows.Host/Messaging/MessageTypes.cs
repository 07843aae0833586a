using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Contracts;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Messaging;

/// <summary>Turns what the outbox holds into the records of the contracts.</summary>
internal static class MessageTypes
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly FrozenDictionary<string, Type> Types = new[]
    {
        typeof(AlihTugasSelesai),
        typeof(EvaluasiDisampaikan),
        typeof(GerbangDiputus),
        typeof(HariMagang),
        typeof(HukumanDicatat),
        typeof(KeputusanDitetapkan),
        typeof(KeputusanDiubah),
        typeof(KeputusanKepegawaian),
        typeof(LaporanDiteruskan),
        typeof(MagangBerakhir),
        typeof(MagangDimulai),
        typeof(MasaAkanBerakhir),
        typeof(MonitoringDicatat),
        typeof(MonitoringDisampaikan),
        typeof(PanseldaDibubarkan),
        typeof(PanseldaDitetapkan),
        typeof(PanseldaDiubah),
        typeof(PekerjaanDiminta),
        typeof(PemaparanDijadwalkan),
        typeof(PenempatanDitolak),
        typeof(PenugasanDiajukan),
        typeof(PenugasanDitetapkan),
        typeof(PerpanjanganDitetapkan),
        typeof(PesertaDibatalkan),
        typeof(PesertaDitarik),
        typeof(PesertaDitetapkan),
        typeof(PesertaDitolak),
        typeof(RekanBerakhir),
        typeof(TindakLanjutBerakhir),
        typeof(TindakLanjutDiingatkan),
        typeof(TindakLanjutDitugaskan),
        typeof(TindakLanjutTerlambat),
        typeof(TindakLanjutTuntas),
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Names of the contracts.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads a message.</summary>
    /// <param name="type">The contract's name.</param>
    /// <param name="body">UTF-8 JSON; members that the contract does not know are passed over.</param>
    /// <param name="routing">Whose case it is, for members that the body lacks.</param>
    /// <param name="batch">The batch it belongs to, or null, likewise.</param>
    /// <exception cref="MessageUnreadableException">No such contract, or the body does not fit it.</exception>
    public static CaseMessage Read(string type, ReadOnlySpan<byte> body, Routing routing, InstanceId? batch)
    {
        if (!Types.TryGetValue(type, out var contract))
            throw new MessageUnreadableException(type, "kontrak itu tidak dikenal");
        try
        {
            var json = JsonNode.Parse(body)!.AsObject();
            Complete(json, "region", routing.Region);
            Complete(json, "opd", routing.Opd);
            Complete(json, "person", routing.Person);
            Complete(json, "host", routing.Host);
            Complete(json, "batch", batch?.Value);
            return (CaseMessage)json.Deserialize(contract, Options)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new MessageUnreadableException(type, e.Message);
        }
    }

    private static void Complete(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null && json[name] is null)
            json[name] = value;
    }
}
