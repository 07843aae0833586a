using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Definitions;

/// <summary>Reads Elsa 3 JSON, wholly or not at all.</summary>
public static class DefinitionReader
{
    /// <summary>Name of the custom property of a definition that says how its flowcharts go.</summary>
    public const string ModeProperty = "magang:flowchartMode";

    /// <summary>Name of the custom property of a definition that says whose status machine its cases go through.</summary>
    public const string ProgrammeProperty = "magang:programme";

    /// <summary>The custom property that names the regulation of a definition without programme.</summary>
    public const string RegulationProperty = "magang:regulation";

    /// <summary>Most declared inputs, and most declared outputs.</summary>
    private const int MaxDeclared = 1_000;

    private const string ElsaModeProperty = "Flowchart:ExecutionMode";
    private static readonly JsonElement EmptyRoot = Json.Parse(
        """{"id":"Sequence1","type":"Elsa.Sequence","version":1,"activities":[]}"""
    );

    /// <summary>Reads and checks one definition.</summary>
    /// <param name="utf8">The document; a byte-order mark is skipped.</param>
    /// <param name="mode">How its flowcharts go, whatever it says itself; null unless its conformance is tried.</param>
    /// <param name="find">Where a type's name leads; <see cref="ActivityCatalog.Find"/> unless given.</param>
    /// <param name="workflows">
    /// The workflow that an activity stands for, read already, or null where there is none; without it no other workflow
    /// can be used. What it refuses becomes a fault of the activity.
    /// </param>
    /// <exception cref="DefinitionRefusedException">Any fault, all of them named with id and path.</exception>
    public static Definition Read(
        ReadOnlyMemory<byte> utf8,
        FlowMode? mode = null,
        Func<string, ActivityType?>? find = null,
        Func<WorkflowReference, Definition?>? workflows = null
    )
    {
        try
        {
            return ReadWithin(utf8, mode, find, workflows);
        }
        catch (WorkflowChainException circle)
        {
            var findings = new Findings();
            var id = KeyOf(DocumentText.Read(utf8), findings).DefinitionId;
            findings.Problem("MGW-182", "$", WorkflowChainException.Sentence(circle.Chain));
            findings.Throw(id);
            throw;
        }
    }

    /// <summary>Reads a version that was published once: only what cannot be run at all is a fault.</summary>
    /// <remarks>
    /// Instances are pinned to it. What only publishing asks for is left out: bounds of size, loops that never wait, joins that
    /// never complete, triggers that cannot be armed. So a newer program, which finds more, never strands a case of an older one.
    /// </remarks>
    /// <param name="utf8">The document, as it was published.</param>
    /// <param name="workflows">The versions that it was pinned to.</param>
    /// <exception cref="DefinitionRefusedException">This program does not know something that it needs.</exception>
    public static Definition ReadStored(
        ReadOnlyMemory<byte> utf8,
        Func<WorkflowReference, Definition?>? workflows = null
    ) => ReadWithin(utf8, mode: null, find: null, workflows, isStored: true);

    /// <summary>As <see cref="Read"/>, on the way to another definition that uses this one.</summary>
    /// <exception cref="DefinitionRefusedException">Any fault.</exception>
    /// <exception cref="WorkflowChainException">It leads back to a definition that is being read.</exception>
    internal static Definition ReadWithin(
        ReadOnlyMemory<byte> utf8,
        FlowMode? mode,
        Func<string, ActivityType?>? find,
        Func<WorkflowReference, Definition?>? workflows,
        bool isStored = false
    )
    {
        var source = DocumentText.Read(utf8, isStored);
        var findings = new Findings(isStored);
        CheckFormat(source, findings);
        var key = KeyOf(source, findings);
        var id = key.DefinitionId;
        var name = Text(source, "name") is { } given ? findings.Named("$", "name", given) : null;
        var ownMode = Mode(source, findings);
        var programme = Programmes.Find(NameAmong(source, ProgrammeProperty, Programmes.Names, findings));
        var regulation = NameAmong(source, RegulationProperty, [.. KnownRegulations.Names], findings);
        var variables = new VariableReader(findings);
        var declared = variables.Read(source, "$", "Workflow1");
        var inputs = Names(source, "inputs", findings);
        var outputs = Names(source, "outputs", findings);

        var links = new WorkflowLinks(id, workflows);
        var nodes = new ActivityWalk(findings, find ?? ActivityCatalog.Find, links).Read(Root(source, findings));
        foreach (var (node, type) in nodes)
        {
            if (type?.IsContainer == true && node.UsedIn is null)
                node.Variables = variables.Read(node.Json, node.Path, node.Id);
        }
        var scopes = new VariableIndex(declared);
        var graphs = ImmutableDictionary.CreateBuilder<int, FlowGraph>();
        foreach (var (node, type) in nodes.Where(read => read.Node.UsedIn is null))
        {
            if (type is null)
                continue;
            if (!isStored)
                OnChildFaultProperty.Check(findings, node);
            new InputReader(findings, new VariableScope(node, scopes), node, type, inputs, outputs).Read();
            foreach (var (code, sentence) in type.Doubts(node))
                findings.Warn(code, node, sentence);
        }
        // What is written in an activity decides by which ways it may be left.
        foreach (var (node, _) in nodes.Where(read => read.Node is { Type: FlowReader.TypeName, UsedIn: null }))
            graphs[node.Index] = new FlowReader(findings, node).Read(mode ?? ownMode);
        foreach (
            var (node, graph) in nodes.Where(read => read.Graph is not null).Select(read => (read.Node, read.Graph!))
        )
            graphs[node.Index] = new FlowReader(findings, node).Copy(graph, mode ?? ownMode);
        if (!isStored)
            new FlowChecks(findings, nodes, mode ?? ownMode).Check(graphs);
        findings.Throw(id);
        if (!isStored)
            Triggers.Check(
                findings,
                [.. nodes.Select(read => read.Node).Where(node => node.UsedIn is null)],
                node => graphs[node.Index]
            );
        findings.Throw(id);

        foreach (var (node, type) in nodes.Reverse())
            node.Activity = type!.Create(node);
        findings.Throw(id);
        var uses = nodes
            .Where(read => read.Node is { UsedIn: null, Uses: not null })
            .Select(read => read.Node.Uses!)
            .DistinctBy(used => used.Key)
            .ToImmutableArray();
        return new Definition
        {
            Key = key,
            Name = name is { Length: > 0 } ? name : id,
            Source = source,
            ContentHash = Hash(utf8.Span, uses),
            Uses = uses,
            Mode = mode ?? ownMode,
            Nodes = [.. nodes.Select(read => read.Node)],
            Variables = declared,
            Inputs = inputs,
            Outputs = outputs,
            Warnings = findings.Warnings,
            Graphs = graphs.ToImmutable(),
            Programme = programme,
            Regulation = programme?.Regulation ?? regulation,
            Remembered = RememberedOutputs.Of(nodes),
        };
    }

    /// <summary>The workflows that a document uses as activities, whatever else it says; each reference once.</summary>
    /// <param name="utf8">The document; a byte-order mark is skipped.</param>
    /// <param name="find">Where a type's name leads; <see cref="ActivityCatalog.Find"/> unless given.</param>
    /// <exception cref="DefinitionRefusedException">It is no JSON object, or too large.</exception>
    public static ImmutableArray<WorkflowReference> References(
        ReadOnlyMemory<byte> utf8,
        Func<string, ActivityType?>? find = null
    )
    {
        var source = DocumentText.Read(utf8);
        var findings = new Findings();
        var links = new WorkflowLinks(Id(source, findings), find: null);
        new ActivityWalk(findings, find ?? ActivityCatalog.Find, links).Read(Root(source, findings));
        return [.. links.References];
    }

    internal static DefinitionKey KeyOf(JsonElement source, Findings findings) =>
        new(Id(source, findings), Version(source, findings));

    private static string Hash(ReadOnlySpan<byte> utf8, ImmutableArray<Definition> uses)
    {
        var own = Convert.ToHexStringLower(SHA256.HashData(utf8));
        if (uses.IsEmpty)
            return own;
        var theirs = uses.Select(used => $"\n{used.ContentHash} {used.Key.DefinitionId}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own + string.Concat(theirs))));
    }

    private static string? Text(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string Id(JsonElement source, Findings findings)
    {
        foreach (var property in (string[])["definitionId", "id", "name"])
        {
            var given = Json.Member(source, property);
            if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                continue;
            if (given.ValueKind != JsonValueKind.String)
                findings.WrongKind($"$.{property}", "teks");
            else if (!string.IsNullOrWhiteSpace(given.GetString()))
            {
                var id = findings.Named("$", property, given.GetString()!);
                if (property != "definitionId")
                    findings.Warn(
                        "MGW-711",
                        "$",
                        $"Definisi ini tidak memiliki definitionId; {property} '{id}' dipakai sebagai gantinya. Isilah definitionId agar tidak berubah bila namanya diganti."
                    );
                return id;
            }
        }
        findings.Problem(
            "MGW-710",
            "$",
            "Definisi ini tidak memiliki definitionId, id, maupun name, sehingga tidak dapat disebut. Isilah definitionId."
        );
        return "(tanpa id)";
    }

    private static int Version(JsonElement source, Findings findings)
    {
        var given = Json.Member(source, "version");
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return 1;
        if (given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var version) && version > 0)
            return version;
        findings.Problem(
            "MGW-712",
            "$.version",
            $"Versi definisi harus bilangan bulat mulai dari 1, tetapi ini {ValueWords.Shown(given)}. Perbaiki atau hapus 'version'."
        );
        return 1;
    }

    private static void CheckFormat(JsonElement source, Findings findings)
    {
        foreach (
            var (property, known) in ((string, string)[])
                [("$schema", "https://elsaworkflows.io/schemas/workflow-definition/v3."), ("toolVersion", "3.")]
        )
        {
            var given = Json.Member(source, property);
            if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                continue;
            if (given.ValueKind != JsonValueKind.String)
                findings.WrongKind($"$.{property}", "teks");
            else if (given.GetString() is { Length: > 0 } word && !word.StartsWith(known, StringComparison.Ordinal))
                findings.Warn(
                    "MGW-717",
                    $"$.{property}",
                    $"Isian ini tidak menyebut Elsa 3 ('{known}…'), sehingga dokumen ini mungkin dari versi lain. Ia dibaca sebagai Elsa 3; periksa hasilnya, atau ekspor ulang dari Elsa 3."
                );
        }
    }

    private static FlowMode Mode(JsonElement source, Findings findings)
    {
        var custom = Json.Member(source, "customProperties");
        if (custom.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
            findings.WrongKind("$.customProperties", "objek");
        if (Json.Member(custom, ElsaModeProperty).ValueKind != JsonValueKind.Undefined)
            findings.Warn(
                "MGW-714",
                $"$.customProperties['{ElsaModeProperty}']",
                $"Isian ini diabaikan, karena Elsa pun mengabaikannya di dalam dokumen. Bila yang dimaksud mode token, tulislah '{ModeProperty}': 'Token'."
            );
        var given = Json.Member(custom, ModeProperty);
        if (given.ValueKind == JsonValueKind.Undefined)
            return FlowMode.Counter;
        if (
            given.ValueKind == JsonValueKind.String
            && given.GetString() is var word
            && Enum.TryParse<FlowMode>(word, out var mode)
            && Enum.GetName(mode) == word
        )
            return mode;
        findings.Problem(
            "MGW-713",
            $"$.customProperties['{ModeProperty}']",
            "Mode flowchart harus 'Counter' atau 'Token', persis seperti itu. Perbaiki katanya."
        );
        return FlowMode.Counter;
    }

    private static string? NameAmong(
        JsonElement source,
        string property,
        ImmutableArray<string?> known,
        Findings findings
    )
    {
        var given = Json.Member(Json.Member(source, "customProperties"), property);
        if (given.ValueKind == JsonValueKind.Undefined)
            return null;
        if (given.ValueKind == JsonValueKind.String && known.Contains(given.GetString()))
            return given.GetString();
        findings.Problem(
            "MGW-715",
            $"$.customProperties['{property}']",
            $"Nama ini tidak dikenal. Pilih salah satu dari: {string.Join(", ", known)}."
        );
        return null;
    }

    private static (JsonElement Root, string Path) Root(JsonElement source, Findings findings)
    {
        var root = Json.Member(source, "root");
        if (root.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            return (root, "$.root");
        findings.Warn(
            "MGW-716",
            "$",
            "Definisi ini tidak memiliki root; seperti di Elsa, sebuah Elsa.Sequence kosong menggantikannya, jadi alur ini tidak mengerjakan apa pun. Gambarlah isinya."
        );
        return (EmptyRoot, "$.root");
    }

    private static ImmutableArray<string> Names(JsonElement source, string property, Findings findings)
    {
        var list = Json.Member(source, property);
        if (list.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            findings.WrongKind($"$.{property}", "daftar");
            return [];
        }
        if (findings.Exceeds(list.GetArrayLength(), MaxDeclared))
        {
            findings.TooMany(
                $"$.{property}",
                MaxDeclared,
                $"{property} di satu definisi",
                "Gabungkan menjadi satu objek."
            );
            return [];
        }
        var names = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.{property}[{index++}]");
            if (findings.DeclaredName(item, path) is not { } name)
                continue;
            if (seen.Add(name))
                names.Add(name);
            else
                findings.DeclaredTwice(path, "Nama", name);
        }
        return names.ToImmutable();
    }
}
