namespace Magang.Workflows.Contracts;

/// <summary>What every message about a case says. A message may arrive twice: see <see cref="MessageId"/>.</summary>
/// <remarks>No message holds a name, a NIP, or anything of a person's health or discipline: keys only.</remarks>
public abstract record CaseMessage
{
    /// <summary>The case, or the batch where the whole batch is meant.</summary>
    public required long Instance { get; init; }

    /// <summary>Counts the messages of this case from 1: receivers order and recognise them by it.</summary>
    public required int Number { get; init; }

    /// <summary>When it happened; UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Code of the region, for example <c>METRO</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The programme, for example <c>pertukaran</c>, where a region has several; null for the region's own.</summary>
    public string? Program { get; init; }

    /// <summary>Code of the OPD that the participant comes from; null where a batch is meant.</summary>
    public string? Opd { get; init; }

    /// <summary>Key of the participant, for example <c>P-7</c>; null where a batch is meant.</summary>
    public string? Person { get; init; }

    /// <summary>Code of the host; null where there is none.</summary>
    public string? Host { get; init; }

    /// <summary>The batch that the case belongs to; null where it belongs to none, or is one.</summary>
    public long? Batch { get; init; }

    /// <summary>The same for every delivery of this message, and for no other message.</summary>
    public string MessageId => FormattableString.Invariant($"{Instance}:{Number}");
}
