namespace Magang.Workflows.Regulations;

/// <summary>Papers by their codes (fact <c>documents</c>): not there yet, recorded as none, invalid, or valid.</summary>
internal static class Documents
{
    /// <summary>Whether a paper is there and valid.</summary>
    public static Truth Has(Inquiry q, string code)
    {
        var document = q["documents"].Entry(code);
        return document.IsRecorded & document["Valid"].Holds;
    }

    /// <summary>Whether every paper of <c>requiredDocs</c> is there and valid.</summary>
    public static Truth AllHandedIn(Inquiry q) => q["requiredDocs"].All(code => IsHandedIn(q, code));

    /// <summary>Names the required papers that are not there or not valid, for a finding; null if none.</summary>
    public static string? Missing(Inquiry q) =>
        Every.Missing("Dokumen yang belum ada atau tidak sah", q["requiredDocs"], code => IsHandedIn(q, code));

    // A plain list of codes cannot say that a paper is refused: what is not on it is not there yet.
    private static Truth IsHandedIn(Inquiry q, Fact code)
    {
        if (q["documents"].State == FactState.Absent && q["submittedDocs"].State != FactState.Absent)
            return q["submittedDocs"].Contains(code).IsTrue ? true : Truth.Absent;
        return code.Text is { } name ? Has(q, name) : Truth.Absent;
    }
}
