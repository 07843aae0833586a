using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>An instance as Studio's list shows it.</summary>
/// <param name="Id">Its number, as text.</param>
/// <param name="DefinitionId">Its definition.</param>
/// <param name="DefinitionVersionId">The version that it is pinned to, see <see cref="ElsaIds"/>.</param>
/// <param name="Version">Its number.</param>
/// <param name="Status">Whether anything can still happen.</param>
/// <param name="SubStatus">How it stands.</param>
/// <param name="CorrelationId">The correlation id, or null.</param>
/// <param name="IncidentCount">Incidents that stand.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="UpdatedAt">The last burst. UTC.</param>
/// <param name="FinishedAt">UTC; null while it runs.</param>
internal sealed record InstanceSummary(
    string Id,
    string DefinitionId,
    string DefinitionVersionId,
    int Version,
    Status Status,
    SubStatus SubStatus,
    string? CorrelationId,
    int IncidentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt
)
{
    /// <summary>That of a row.</summary>
    public static InstanceSummary Of(RunHead head) =>
        new(
            head.Id.ToString(),
            head.Definition.DefinitionId,
            ElsaIds.Of(head.Definition),
            head.Definition.Version,
            head.Status,
            head.SubStatus,
            head.CorrelationId,
            head.Incidents,
            head.StartedAt,
            head.LastAt,
            head.Status == Status.Finished ? head.LastAt : null
        );
}

/// <summary>A page of something.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="TotalCount">How many there are on all pages.</param>
internal sealed record ElsaPage<T>(IReadOnlyList<T> Items, int TotalCount);

/// <summary>All of something.</summary>
/// <param name="Items">All.</param>
/// <param name="Count">How many.</param>
internal sealed record ElsaItems<T>(IReadOnlyList<T> Items, int Count)
{
    /// <summary>With its count.</summary>
    public static ElsaItems<T> Of(IReadOnlyList<T> items) => new(items, items.Count);
}
