using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Host.Designer;

/// <summary>Ids by which Studio addresses the activities of a definition: those of all containers around it, from the root on.</summary>
/// <remarks><c>Workflow1:alur:evaluasi</c>; in a used workflow <c>Workflow1:alur:setujui:setujui/akar:setujui/periksa</c>.</remarks>
internal sealed class ElsaNodes
{
    /// <summary>The workflow itself, which is an activity to Studio.</summary>
    public const string Workflow = "Workflow1";

    private static readonly ConditionalWeakTable<Definition, ElsaNodes> Known = [];

    private readonly string[] _ids;
    private readonly FrozenDictionary<string, ActivityNode> _nodes;

    private ElsaNodes(Definition definition)
    {
        _ids = new string[definition.Nodes.Length];
        // A container comes before what it holds.
        foreach (var node in definition.Nodes)
            _ids[node.Index] = $"{(node.Container is { } around ? _ids[around.Index] : Workflow)}:{node.Id}";
        _nodes = definition.Nodes.ToFrozenDictionary(node => _ids[node.Index], StringComparer.Ordinal);
    }

    /// <summary>Those of a definition; made once.</summary>
    public static ElsaNodes Of(Definition definition) => Known.GetValue(definition, made => new ElsaNodes(made));

    /// <summary>The id of an activity; null stands for the workflow itself.</summary>
    public string IdOf(ActivityNode? node) => node is null ? Workflow : _ids[node.Index];

    /// <summary>The activity of an id; null where there is none, or it is the workflow itself.</summary>
    public ActivityNode? Find(string id) => _nodes.GetValueOrDefault(id);
}
