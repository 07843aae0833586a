using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Designer;

/// <summary>Names of things as they stand in addresses and answers for Studio.</summary>
internal static class ElsaIds
{
    /// <summary>The id of one version of a definition: <c>magang-metro:3</c>. A draft has the number that it will be published as.</summary>
    public static string Of(DefinitionKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.DefinitionId}:{key.Version}");

    /// <summary>The version that an id names; null where it is none.</summary>
    public static DefinitionKey? Version(string? id)
    {
        var colon = id?.LastIndexOf(':') ?? -1;
        return
            colon > 0
            && int.TryParse(id.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version > 0
            ? new DefinitionKey(id![..colon], version)
            : null;
    }

    /// <summary>The instance that an id names; null where it is no number.</summary>
    public static InstanceId? Instance(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new InstanceId(number)
            : null;
}
