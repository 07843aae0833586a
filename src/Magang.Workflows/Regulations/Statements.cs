namespace Magang.Workflows.Regulations;

/// <summary>Written statements of a participant or applicant (fact <c>statements</c>).</summary>
internal static class Statements
{
    /// <summary>Whether the statement with this code is signed; one that has no <c>Signed</c> yet is awaited.</summary>
    public static Truth Signed(Inquiry q, string code) =>
        q["statements"].Any(x => x["Code"] == code & x["Signed"].Holds);
}
