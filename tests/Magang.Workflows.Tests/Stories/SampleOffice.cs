using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>An office with a batch of one programme: who is sent where, who does which task, what gates said.</summary>
internal sealed class SampleOffice
{
    public static readonly Actor Operator = new("operator-1", "OPERATOR_BADAN");
    public static readonly Actor KepalaBadan = new("kepala-badan", "KEPALA_BADAN");

    /// <summary>What every programme's call says.</summary>
    public const string Call =
        """{"callLetter":{"Schedule":"19 Januari 2026","Location":"Aula","Preparation":"Riwayat","QuestionContact":"Meja bantu"}}""";

    private readonly string _batch;
    private readonly string _region;

    /// <param name="programme">The participant's workflow; the batch's is the same with <c>-gelombang</c>.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="rulesets">What the region uses.</param>
    public SampleOffice(string programme, string region, params Ruleset[] rulesets)
    {
        (_batch, _region) = ($"{programme}-gelombang", region);
        World = new World(Office.Read($"{_batch}.json"), Office.Read($"{programme}.json"))
        {
            Now = At("2026-01-05"),
            Reference = new Reference
            {
                ContentHash = "uji",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    [region] = new(region, OfficeClock.Jakarta, [.. rulesets], default),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };
    }

    public World World { get; }

    public Life Batch { get; private set; } = null!;

    /// <summary>Nine in the morning in Jakarta.</summary>
    public static DateTimeOffset At(string day) =>
        DateTimeOffset.Parse($"{day}T02:00:00Z", CultureInfo.InvariantCulture);

    public static Actor ParticipantOf(Life life) => new(life.Routing.Person!, "PESERTA");

    public Life CaseOf(int place) => World.Lives[Batch.Children[place].Value];

    /// <summary>Starts a batch of whoever is sent.</summary>
    public void Start(params Sent[] sent) =>
        Batch = World.Start(
            _batch,
            new Started
            {
                Input = Json.Parse($"{{\"peserta\":[{string.Join(',', sent.Select(Participant))}],\"tahun\":2026}}"),
            },
            new Routing(_region)
        );

    /// <summary>Somebody ends a task; the test fails where the engine refuses, or stops.</summary>
    public void Do(Life life, string task, Actor who, string decision, string? form = null)
    {
        var result = Try(life, task, who, decision, form);
        Assert.That(result, Is.InstanceOf<Burst>(), () => ((Refused)result).Refusal.Message);
        foreach (var one in World.Lives.Values)
            Assert.That(one.State!.Incidents.Select(incident => incident.Message), Is.Empty, $"{one.Id}");
    }

    public BurstResult Try(Life life, string task, Actor who, string decision, string? form = null) =>
        World.Complete(life, task, who, decision, form);

    /// <summary>The batch's call, written by one and signed by another.</summary>
    public void SignCall()
    {
        Do(Batch, "surat-panggilan", Operator, "KIRIM", Call);
        Do(Batch, "teken-panggilan", KepalaBadan, "TANDA_TANGANI");
    }

    /// <summary>The decree with all who are ready as its annex.</summary>
    public void Decree(Actor signer)
    {
        Do(Batch, "usul-penetapan", KepalaBadan, "USULKAN");
        Do(Batch, "teken-sk", signer, "TANDA_TANGANI");
    }

    /// <summary>Tasks that wait for somebody, those that are merely possible left out.</summary>
    public static IEnumerable<string> Waiting(Life life) =>
        life.State!.Bookmarks.Where(mark => mark.Task is { Optional: false }).Select(mark => mark.Task!.ActivityId);

    /// <summary>What a gate found each time, as <c>EXC-03 REJECT</c>, in the order of the journal.</summary>
    public IEnumerable<string> FoundAt(Life life, string gate) =>
        World
            .Found(life, gate)
            .Where(found => found.Outcome != "ACCEPT")
            .Select(found => $"{found.Rule} {found.Outcome}");

    public IEnumerable<(string Type, JsonElement Body)> MessagesOf(Life life) =>
        World.Messages.Where(one => one.Instance == life.Id.Value).Select(one => (one.Type, one.Body));

    private static string Participant(Sent one) =>
        $$"""
            {"person":"P-{{one.Nip[..8]}}","opd":"{{one.From}}","host":"{{one.To}}","facts":{
              "p":{"Nip":"{{one.Nip}}","Status":"PNS","Opd":"{{one.From}}","Unit":"UNIT_ASAL"},
              "host":{"Kind":"INSTANSI_PEMERINTAH","Place":"{{one.To}}"},
              "a":{"AssignmentDate":"{{one.First}}","End":"{{one.Last}}"} } }
            """;
}

/// <summary>Who is sent.</summary>
/// <param name="Nip">His number; its first eight digits make his key.</param>
/// <param name="From">The unit that sends.</param>
/// <param name="To">The unit that takes in.</param>
/// <param name="First">First day, ISO.</param>
/// <param name="Last">Last day, included, ISO.</param>
internal sealed record Sent(
    string Nip,
    string From = "DINAS_A",
    string To = "MITRA_B",
    string First = "2026-03-02",
    string Last = "2026-08-31"
);
