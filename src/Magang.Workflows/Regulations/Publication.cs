namespace Magang.Workflows.Regulations;

/// <summary>The publication of results (fact <c>results</c>).</summary>
internal static class Publication
{
    /// <summary>Whether results are published, through one channel at least.</summary>
    public static Truth IsMade(Inquiry q) => q["results.PublishedAt"].IsRecorded & q["results.Channels"].Count > 0;
}
