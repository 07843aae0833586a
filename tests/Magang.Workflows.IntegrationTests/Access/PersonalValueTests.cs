using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Access;

/// <summary>Who reads which personal values of a case, at every endpoint and page that tells of it.</summary>
public sealed class PersonalValueTests
{
    // Of the case's participant: what is general, and what is specific.
    private const string General = "SANGAT BAIK";
    private const string Specific = "2019-03-04";

    [Test]
    public async Task No_answer_to_anybody_has_a_value_that_the_table_hides_from_him()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await PrivacyTests.ACaseJudgedAsync(api);
        string[] paths =
        [
            .. AskedEndpoint
                .All.Where(asked => asked is { Method: "GET", Asks: Asks.Case or Asks.CaseOrTask or Asks.Task })
                .Select(asked => asked.Path(instance, 1, new string('0', 64), 0)),
            "/",
            "/tugas",
            "/kasus",
            "/api/v1/tugas",
            "/api/v1/pemberitahuan",
        ];
        var wrong = new List<string>();
        var shown = new HashSet<string>(StringComparer.Ordinal);

        foreach (var role in (string[])[.. Roles.All, Roles.Participant])
        foreach (var path in paths)
        {
            var body = await BodyAsync(api, AField.Named(role), path);
            Look(General, Right.SeeGeneral);
            Look(Specific, Right.SeeSpecific);

            void Look(string value, Right right)
            {
                if (!body.Contains(value, StringComparison.Ordinal))
                    return;
                shown.Add(value);
                if (PolicyTable.Of(right).Of(role) == Reach.None)
                    wrong.Add($"{role} {path}: {value}");
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(
            shown,
            Is.EquivalentTo([General, Specific]),
            "somebody must see them, or the test looks for nothing"
        );
    }

    private static async Task<string> BodyAsync(AnApi api, string who, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        await api.SignAsync(request, who);
        return await (await api.Http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
