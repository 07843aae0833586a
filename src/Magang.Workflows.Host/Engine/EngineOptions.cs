using Magang.Workflows.Host.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magang.Workflows.Host.Engine;

/// <summary>What the engine runs on.</summary>
public sealed record EngineOptions
{
    /// <summary>Leads to the database; it is migrated at the start.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The folder <c>workflows</c>: regulations, organisation, definitions.</summary>
    public required string Workflows { get; init; }

    /// <summary>The clock of everything; a virtual one for simulations.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>False where the caller steps by himself, on a virtual clock: see <see cref="EngineRuntime.StepAsync"/>.</summary>
    public bool Pumps { get; init; } = true;

    /// <summary>True where the folder's definitions are published at the start.</summary>
    public bool Publish { get; init; } = true;

    /// <summary>Where workflows may send HTTP requests; nowhere unless given.</summary>
    public HttpOptions Http { get; init; } = HttpOptions.None;

    /// <summary>Where it logs: ids and codes only.</summary>
    public ILoggerFactory Log { get; init; } = NullLoggerFactory.Instance;
}
