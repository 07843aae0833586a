using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Outbox;

/// <summary>An event of an instance on its way out. It may come more than once; its id is then the same.</summary>
/// <param name="Instance">Whose.</param>
/// <param name="Sequence">Counts the instance's events from 1, without a gap; they arrive in this order.</param>
/// <param name="Type">The contract's name, for example <c>KeputusanDitetapkan</c>.</param>
/// <param name="Body">UTF-8 JSON in the contract's shape.</param>
/// <param name="CreatedAt">When it happened. UTC.</param>
/// <param name="Routing">Whose case it is.</param>
/// <param name="Parent">The batch that the case belongs to, or null.</param>
public sealed record OutboxMessage(
    InstanceId Instance,
    int Sequence,
    string Type,
    byte[] Body,
    DateTimeOffset CreatedAt,
    Routing Routing,
    InstanceId? Parent
)
{
    /// <summary>The same for each delivery: instance and sequence.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Instance.Value}-{Sequence}");
}
