namespace Magang.Workflows.Host.Ui.OwnAccount;

/// <summary>A session on the list of one's own.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Browser">In words; null where it is not known.</param>
/// <param name="Address">Where from; null where it is not known.</param>
/// <param name="BeganAt">In words, in the region's zone.</param>
/// <param name="SeenAt">In words, in the region's zone.</param>
/// <param name="IsThis">Whether it is the one that the page was asked for by.</param>
public sealed record OwnSession(long Id, string? Browser, string? Address, string BeganAt, string SeenAt, bool IsThis);
