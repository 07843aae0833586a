namespace Magang.Workflows.Host.Access;

/// <summary>What is done, as far as somebody may or may not do it.</summary>
public enum Right
{
    /// <summary>Opens a case: how it stands, what happened, what its gates decided, its incidents and the list of its documents.</summary>
    SeeCase,

    /// <summary>Reads general personal values in a case: number, name, ratings.</summary>
    SeeGeneral,

    /// <summary>Reads specific personal values in a case: health, discipline.</summary>
    SeeSpecific,

    /// <summary>Opens a batch with the list of its cases.</summary>
    SeeBatch,

    /// <summary>Opens documents that others handed in; one's own need no right.</summary>
    ReadEvidence,

    /// <summary>Hands in a document for a case; who has an open task of the case may do so as well.</summary>
    AddEvidence,

    /// <summary>Acts on tasks that are for one's office.</summary>
    DoTasks,

    /// <summary>Reads one's tasks and what one was told.</summary>
    ReadInbox,

    /// <summary>Starts a batch.</summary>
    StartBatch,

    /// <summary>Tells a case or a batch that something happened.</summary>
    SteerCase,

    /// <summary>Imports a file into a batch, and sees how far that is.</summary>
    Import,

    /// <summary>Sets a stopped case going again.</summary>
    RetryIncident,

    /// <summary>Ends a case at once.</summary>
    CancelCase,

    /// <summary>Publishes an event for all who wait for it.</summary>
    PublishEvent,

    /// <summary>Reports work that a workflow asked of another system.</summary>
    ReportErrand,

    /// <summary>Reads a ranking list that was published.</summary>
    ReadRanking,

    /// <summary>Gives somebody without an account a link to a case, sees such links and ends them.</summary>
    MakeLinks,

    /// <summary>Counts due dates again after the calendar changed.</summary>
    RecountDeadlines,

    /// <summary>Invites, assigns and closes accounts.</summary>
    KeepAccounts,

    /// <summary>Makes and revokes keys of other systems.</summary>
    KeepKeys,

    /// <summary>Keeps the organisation tree and who holds which office.</summary>
    KeepOrganisation,

    /// <summary>Reads the security log.</summary>
    ReadSecurityLog,

    /// <summary>Draws workflows: saves, publishes, retracts, deletes and imports them, and runs those of no programme.</summary>
    Design,

    /// <summary>Looks at drawn workflows, and tries them on made-up people.</summary>
    SeeDesigns,

    /// <summary>Watches how instances run: which steps are done and which wait, without personal values.</summary>
    WatchRuns,
}
