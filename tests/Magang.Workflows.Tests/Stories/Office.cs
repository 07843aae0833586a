using System.Collections.Frozen;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>Kota Metro at work: its people do their tasks by name, and the story reads as the office would tell it.</summary>
internal sealed class Office
{
    public static readonly Actor Operator = new("operator-1", "OPERATOR_BADAN");
    public static readonly Actor KepalaBadan = new("kepala-badan", "KEPALA_BADAN");
    public static readonly Actor Sekda = new("sekda", "SEKDA");
    public static readonly Actor WaliKota = new("wali-kota", "WALI_KOTA");
    public static readonly Actor KepalaDinas = new("kepala-dinas-a", "KEPALA_OPD", "DINAS_A");
    public static readonly Actor Pptk = new("pptk", "PPTK");

    public World World { get; } =
        new(Read("magang-metro-gelombang.json"), Read("magang-metro.json"))
        {
            Reference = new Reference
            {
                ContentHash = "uji",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    ["METRO"] = new(
                        "METRO",
                        OfficeClock.Jakarta,
                        [ARuleset.Metro],
                        Json.Parse("""{"BIDANG_A1":"DINAS_A","DINAS_A":"SETDA","SETDA":null}""")
                    ),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };

    public Life Batch { get; private set; } = null!;

    public static Definition Read(string file) =>
        DefinitionReader.Read(File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "workflows", file)));

    /// <summary>Opens a batch and takes it to the point where every participant's case is open.</summary>
    public void OpenBatch(params string[] nips)
    {
        Batch = World.Start("magang-metro-gelombang", new Started { Input = Json.Parse(Participants(nips)) });
        Do(
            Batch,
            "susun-rencana",
            Operator,
            "SAHKAN",
            """{"plan":{"Needs":["Pelayanan"],"CoordinatedOpds":["DINAS_A"]}}"""
        );
        Do(Batch, "koordinasi-lokasi", Operator, "CATAT", """{"coordination":{"Status":"DISEPAKATI"}}""");
    }

    /// <summary>From now on the region takes a parameter otherwise than its regulation has it.</summary>
    public void TakeOtherwise(string parameter, string value, string from)
    {
        var metro = World.Reference.Regions["METRO"];
        var text = new RegionOverrideText
        {
            Parameter = parameter,
            Value = Json.Parse(value),
            Reason = "Dinas kekurangan orang",
            DecidedBy = "Kepala BKPSDM",
            From = DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        World.Reference = new Reference
        {
            ContentHash = $"uji-{parameter}",
            Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
            {
                ["METRO"] = metro with { Overrides = RegionOverrides.Of("Kota Metro", metro.Rulesets, [text]) },
            }.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    public Life CaseOf(int place) => World.Lives[Batch.Children[place].Value];

    public static Actor ParticipantOf(Life life) => new(life.Routing.Person!, "PESERTA");

    /// <summary>Somebody ends a task; the test fails where the engine refuses.</summary>
    public void Do(Life life, string task, Actor who, string decision, string? form = null)
    {
        var result = Try(life, task, who, decision, form);
        Assert.That(result, Is.InstanceOf<Burst>(), () => ((Refused)result).Refusal.Message);
        Assert.That(life.State!.Incidents.Select(incident => incident.Message), Is.Empty);
    }

    public BurstResult Try(Life life, string task, Actor who, string decision, string? form = null) =>
        World.Tell(
            life.Id,
            new TaskActed(life.Task(task).Id, TaskAct.Complete)
            {
                By = who,
                Decision = decision,
                Form = form is null ? default : Json.Parse(form),
                Evidence = ["00"],
            }
        );

    /// <summary>The verdicts of a case, oldest first, as gate and outcome.</summary>
    public IEnumerable<string> VerdictsOf(Life life) =>
        Verdicts(life)
            .Select(verdict =>
                $"{verdict.GetProperty("gate").GetString()} {verdict.GetProperty("verdict").GetString()}"
            );

    /// <summary>Citations of what blocked a case at a gate.</summary>
    public IEnumerable<string> BlockedBy(Life life, string gate) =>
        Verdicts(life)
            .Where(verdict => verdict.GetProperty("gate").GetString() == gate)
            .SelectMany(verdict => verdict.GetProperty("findings").EnumerateArray())
            .Where(finding => finding.GetProperty("outcome").GetString() is "REJECT" or "HOLD")
            .Select(finding => finding.GetProperty("rule").GetString()!);

    private IEnumerable<JsonElement> Verdicts(Life life) =>
        World
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line =>
                Json.Member(line.Entry, "verdicts") is { ValueKind: JsonValueKind.Array } all
                    ? all.EnumerateArray()
                    : default
            )
            .Select(gate => gate.GetProperty("verdict"));

    private static string Participants(string[] nips) =>
        $"{{\"peserta\":[{string.Join(',', nips.Select(Participant))}]}}";

    private static string Participant(string nip) =>
        """
            {"person":"P-@person","opd":"DINAS_A","host":"LOKASI_1","facts":{
              "p":{"Nip":"@nip","Status":"PNS","Opd":"DINAS_A","Unit":"BIDANG_A1"},
              "host":{"Kind":"INSTANSI_PEMERINTAH","Place":"LOKASI_1"},
              "a":{"AssignmentDate":"2025-03-03","End":"2025-04-01"}}}
            """.Replace("@person", $"{nip[..8]}", StringComparison.Ordinal).Replace(
            "@nip",
            nip,
            StringComparison.Ordinal
        );
}
