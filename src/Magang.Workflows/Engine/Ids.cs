using System.Globalization;

namespace Magang.Workflows.Engine;

/// <summary>One running or ended workflow. Given out by the database, never reused.</summary>
/// <param name="Value">Positive; the hash-partition key of every hot table.</param>
public readonly record struct InstanceId(long Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One version of one definition, as instances are pinned to it.</summary>
/// <param name="DefinitionId">The id that all versions share, for example <c>magang-metro</c>.</param>
/// <param name="Version">Counts from 1; a published version never changes.</param>
public readonly record struct DefinitionKey(string DefinitionId, int Version)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DefinitionId} v{Version}");
}
