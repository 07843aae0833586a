using System.Globalization;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>What a list of cases was narrowed down to, as typed.</summary>
/// <param name="Status">Where they are in their programme; empty for anywhere.</param>
/// <param name="Standing"><c>berjalan</c>, <c>selesai</c>, or empty for both.</param>
/// <param name="Opd">Code of the OPD; empty for all.</param>
/// <param name="Batch">Number of the batch; empty for all.</param>
/// <param name="Number">Digits of the case's number; empty for any.</param>
public sealed record CaseFilter(string Status, string Standing, string Opd, string Batch, string Number)
{
    /// <summary>Where the page after a case is.</summary>
    public string Address(long before) =>
        "/kasus"
        + QueryString.Create(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["status"] = Status,
                ["keadaan"] = Standing,
                ["opd"] = Opd,
                ["gelombang"] = Batch,
                ["nomor"] = Number,
                ["sebelum"] = before.ToString(CultureInfo.InvariantCulture),
            }
        );
}
