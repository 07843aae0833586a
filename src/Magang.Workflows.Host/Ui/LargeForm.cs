namespace Magang.Workflows.Host.Ui;

/// <summary>Says of a page that its form may carry a file.</summary>
/// <param name="MostBytes">Most bytes of the whole form.</param>
internal sealed record LargeForm(long MostBytes);
