namespace Magang.Workflows.Regulations;

/// <summary>Stages that follow one another.</summary>
internal static class StageOrder
{
    /// <summary>Whether a stage may begin: it is the first, or the one before it is completed.</summary>
    public static Truth MayBegin(Inquiry q) => q["stage.Number"] == 1 | q["previousStage.Completed"].Holds;
}
