namespace Magang.Workflows.Host.Ui;

/// <summary>How much a form may send where that is more than most do.</summary>
/// <param name="Bytes">With all its files.</param>
internal sealed record FormLimit(long Bytes);
