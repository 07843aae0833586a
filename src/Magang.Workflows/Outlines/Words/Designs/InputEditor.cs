namespace Magang.Workflows.Outlines.Words;

/// <summary>How whoever draws gives an input.</summary>
public enum InputEditor
{
    /// <summary>A text on one line; a script may stand for it.</summary>
    Line,

    /// <summary>A text of several lines; a script may stand for it.</summary>
    Lines,

    /// <summary>Yes or no.</summary>
    Tick,

    /// <summary>One of the input's own choices.</summary>
    Choice,

    /// <summary>A script whose value is taken.</summary>
    Formula,

    /// <summary>Several words.</summary>
    Names,

    /// <summary>Several words, each a way out of the activity.</summary>
    Ways,

    /// <summary>A declared outcome of the workflow.</summary>
    Outcome,

    /// <summary>A declared output of the workflow.</summary>
    Output,

    /// <summary>A declared variable.</summary>
    Variable,

    /// <summary>Labels with conditions, each a way out.</summary>
    FlowCases,

    /// <summary>Labels with conditions, each with an activity in it.</summary>
    Cases,

    /// <summary>Status codes, each with an activity in it.</summary>
    StatusCodes,

    /// <summary>A published workflow.</summary>
    Workflow,

    /// <summary>A day, written <c>2026-02-28</c>.</summary>
    Day,

    /// <summary>A gate of the rulesets.</summary>
    Gate,

    /// <summary>A state of the programmes' status machines.</summary>
    Status,

    /// <summary>A role.</summary>
    Role,

    /// <summary>A form that tasks ask.</summary>
    Form,

    /// <summary>A message's contract.</summary>
    Message,

    /// <summary>The name of an event.</summary>
    Event,

    /// <summary>Facts of the dossier.</summary>
    Facts,

    /// <summary>Facts that are lists.</summary>
    FactLists,

    /// <summary>The subjects that facts belong to.</summary>
    FactSubjects,

    /// <summary>Nothing: it is drawn, not entered.</summary>
    Drawn,
}
