namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>Where the pages around Studio lead: addresses of this server.</summary>
internal static class StudioLinks
{
    /// <summary>The list of what runs.</summary>
    public const string Runs = "/designer/jalan";

    /// <summary>Where Studio looks for the log of an instance, in the query as <c>workflowInstanceId</c>.</summary>
    public const string Log = "/diagnostics/structured-logs";

    /// <summary>Trying a definition on made-up people.</summary>
    public static string Trial(string definition) => $"/designer/uji-coba/{Uri.EscapeDataString(definition)}";

    /// <summary>A definition as a picture and in words.</summary>
    public static string Drawing(string definition) => $"/alur/{Uri.EscapeDataString(definition)}";

    /// <summary>A case, or a batch.</summary>
    public static string Case(long instance) => FormattableString.Invariant($"/kasus/{instance}");

    /// <summary>The picture of how far a case has come.</summary>
    public static string CasePicture(long instance) => FormattableString.Invariant($"/kasus/{instance}/gambar");
}
