namespace Magang.Workflows.Postgres.Notices;

/// <summary>What a receiver is told.</summary>
/// <param name="Id">Counts up; the newest has the highest.</param>
/// <param name="MessageId">The message that it came from.</param>
/// <param name="Type">The message's contract.</param>
/// <param name="Text">The sentence, in Indonesian, without personal values.</param>
/// <param name="Instance">The case that it is about.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ReadAt">UTC; null while it is unread.</param>
public sealed record Notice(
    long Id,
    string MessageId,
    string Type,
    string Text,
    long Instance,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadAt
);

/// <summary>A notice to be put into an inbox.</summary>
/// <param name="MessageId">The message that it comes from: the same for each delivery.</param>
/// <param name="Region">The case's region.</param>
/// <param name="Role">Whose inbox.</param>
/// <param name="Opd">The OPD whose role holder is meant, or null.</param>
/// <param name="Person">The one person meant, or null.</param>
/// <param name="Type">The message's contract.</param>
/// <param name="Text">The sentence, without personal values.</param>
/// <param name="Instance">The case that it is about.</param>
public sealed record NewNotice(
    string MessageId,
    string Region,
    string Role,
    string? Opd,
    string? Person,
    string Type,
    string Text,
    long Instance
);
