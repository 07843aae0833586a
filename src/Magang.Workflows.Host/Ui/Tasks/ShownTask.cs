using System.Collections.Immutable;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>A task as its page shows it.</summary>
/// <param name="Row">The task.</param>
/// <param name="Case">Its case.</param>
/// <param name="Standing">What the reader can do with it.</param>
/// <param name="Office">The office in which he can, in words; null where he cannot.</param>
/// <param name="Holder">Who has it, in words; null where nobody has.</param>
/// <param name="IsOwn">Whether that is the reader.</param>
/// <param name="Outcome">How it ended, in words; null while it is open.</param>
/// <param name="DueAt">Until when, in words; null where it may take as long as it takes.</param>
/// <param name="IsLate">Whether that is over.</param>
/// <param name="Participant">Whose case it is, in words; null where it is nobody's, or not the reader's to know.</param>
/// <param name="SeesCase">Whether he may open the case.</param>
/// <param name="Grounds">Why it is asked.</param>
/// <param name="History">What happened last, the newest first.</param>
/// <param name="Colleagues">To whom it can go.</param>
public sealed record ShownTask(
    TaskRow Row,
    InstanceRow Case,
    TaskStanding Standing,
    string? Office,
    string? Holder,
    bool IsOwn,
    string? Outcome,
    string? DueAt,
    bool IsLate,
    string? Participant,
    bool SeesCase,
    ImmutableArray<TaskGround> Grounds,
    IReadOnlyList<ShownStep> History,
    IReadOnlyList<(string Key, string Name)> Colleagues
);

/// <summary>Something that happened in a case.</summary>
/// <param name="At">When, in words.</param>
/// <param name="By">Who did it, in words.</param>
/// <param name="Text">What.</param>
public sealed record ShownStep(string At, string By, string Text);
