using System.Runtime.CompilerServices;
using System.Text.Json;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Tests.Calendars;

/// <summary>The days off as decreed, against a list that others keep. The decree wins; every difference is explained here.</summary>
public sealed class IndependentListTests
{
    private const string National = "LIBUR_NASIONAL";
    private const string Joint = "CUTI_BERSAMA";
    private const string NoJoint = "the list has no cuti bersama of 2027: it is older than the SKB of 15-09-2026";
    private const string Moon = "the list estimates it from the lunar calendar; the SKB of 15-09-2026 decides";

    /// <summary>Date → as decreed, as listed (null for a day that is worked), why they differ.</summary>
    private static readonly Dictionary<string, (string? Decreed, string? Listed, string Why)> Explained = new()
    {
        ["2027-02-05"] = (Joint, null, NoJoint),
        ["2027-03-09"] = (Joint, National, $"{Moon}: Idulfitri is 10 and 11 March, the day before is cuti bersama"),
        ["2027-03-11"] = (National, null, $"{Moon}: the second day of Idulfitri, which the list has on 10 March"),
        ["2027-03-12"] = (Joint, null, NoJoint),
        ["2027-03-15"] = (Joint, null, NoJoint),
        ["2027-03-25"] = (Joint, null, NoJoint),
        ["2027-05-16"] = (null, National, $"{Moon}: the list's Iduladha; decreed is 17 May"),
        ["2027-05-17"] = (National, null, $"{Moon}: decreed as a day off, where the list has 16 May"),
        ["2027-05-18"] = (Joint, null, NoJoint),
        ["2027-05-19"] = (Joint, null, NoJoint),
        ["2027-08-14"] = (null, National, $"{Moon}: the list's Maulid; decreed is 15 August"),
        ["2027-08-15"] = (National, null, $"{Moon}: decreed as a day off, where the list has 14 August"),
        ["2027-12-24"] = (Joint, null, NoJoint),
        ["2027-12-26"] = (
            National,
            null,
            $"{Moon}: decreed as a day off, where the list puts a second feast on 25 December"
        ),
    };

    [TestCase(2026)]
    [TestCase(2027)]
    public void What_is_decreed_differs_from_an_independent_list_only_where_it_is_explained(int year)
    {
        if (Beside() is not { } path)
        {
            Assert.Ignore("The independent list of Indonesian days off is not beside the repository.");
            return;
        }
        var decreed = WorkingDays
            .Read(RepositoryFolder.Read("workflows", "regulasi", "hari-libur.json"))
            .Holidays.Where(day => day.Date.Year == year && day.Region is null)
            .ToDictionary(day => $"{day.Date:yyyy-MM-dd}", day => day.Kind);
        using var list = JsonDocument.Parse(File.ReadAllText(path));
        var listed = list
            .RootElement.EnumerateObject()
            .Where(day => day.Name.StartsWith($"{year}-", StringComparison.Ordinal))
            .ToDictionary(day => day.Name, day => Kind(day.Value.GetString()!));
        Assert.That(listed, Is.Not.Empty);

        var differences = decreed
            .Keys.Union(listed.Keys)
            .Select(date =>
                (Date: date, Decreed: decreed.GetValueOrDefault(date), Listed: listed.GetValueOrDefault(date))
            )
            .Where(day => !string.Equals(day.Decreed, day.Listed, StringComparison.Ordinal));

        Assert.That(
            differences,
            Is.EquivalentTo(
                Explained
                    .Where(row => row.Key.StartsWith($"{year}-", StringComparison.Ordinal))
                    .Select(row => (Date: row.Key, row.Value.Decreed, row.Value.Listed))
            )
        );
    }

    private static string Kind(string name) =>
        name.EndsWith("Joint Holiday", StringComparison.Ordinal) ? Joint : National;

    // In shared/corpora/holidays beside the repository, or further up where it is checked out deeper.
    private static string? Beside([CallerFilePath] string file = "")
    {
        for (var at = new DirectoryInfo(Path.GetDirectoryName(file)!); at is not null; at = at.Parent)
            if (
                Path.Combine(at.FullName, "shared", "corpora", "holidays", "indonesia.json") is var path
                && File.Exists(path)
            )
                return path;
        return null;
    }
}
