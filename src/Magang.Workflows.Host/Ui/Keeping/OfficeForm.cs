using System.Globalization;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Ui.Keeping;

/// <summary>Reads an office from the form that gives it.</summary>
internal static class OfficeForm
{
    /// <summary>The office as it was filled in; what is left empty is null.</summary>
    /// <exception cref="AccountFormException">A day cannot be read.</exception>
    public static Assignment Read(long account, IFormCollection form) =>
        new(
            0,
            account,
            form["daerah"].ToString(),
            form["peran"].ToString(),
            Text(form, "opd"),
            form["sifat"].ToString(),
            Text(form, "sk"),
            Day(form, "mulai", "hari pertama") ?? throw new AccountFormException("hari pertama belum diisi"),
            Day(form, "sampai", "hari terakhir")
        );

    private static string? Text(IFormCollection form, string field) =>
        form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(IFormCollection form, string field, string name) =>
        Text(form, field) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw new AccountFormException($"{name} ditulis seperti 2027-02-01");
}
