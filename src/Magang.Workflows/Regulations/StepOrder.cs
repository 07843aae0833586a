namespace Magang.Workflows.Regulations;

/// <summary>Steps that an article orders, against the steps that were taken.</summary>
internal static class StepOrder
{
    /// <summary>Whether all steps were taken in this order.</summary>
    /// <returns>False once one is skipped or out of turn; absent while a right beginning is not finished.</returns>
    public static Truth Of(Fact taken, params string[] steps)
    {
        var done = 0;
        var inTurn = taken.All(step => done < steps.Length ? step == steps[done++] : false);
        return inTurn.IsTrue && done < steps.Length ? Truth.Absent : inTurn;
    }
}
