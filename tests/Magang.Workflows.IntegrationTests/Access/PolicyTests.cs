using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Magang.Workflows.IntegrationTests.Access;

/// <summary>Every endpoint and page, with every role: with the own, another OPD's and another region's.</summary>
public sealed class PolicyTests
{
    private static readonly string[] Everybody = [.. Roles.All, Roles.Participant];

    [Test]
    public async Task No_endpoint_is_without_a_line()
    {
        var api = await AnApi.SharedAsync();

        Assert.That(Mapped(api), Is.EquivalentTo(AskedEndpoint.All.Select(asked => asked.Name)));
    }

    [Test]
    public async Task Nobody_who_is_not_signed_in_gets_anywhere()
    {
        await using var api = await AnApi.StartAsync();
        var field = await AField.OpenAsync(api);
        var wrong = new List<string>();

        foreach (var asked in AskedEndpoint.All)
        {
            var (status, body) = await field.AskAsync(asked, field.Own, who: null);
            var expected =
                asked.Asks == Asks.Nothing ? asked.LetIn
                : asked.IsPage && asked.Method == "GET" ? 302
                : 401;
            if (status != expected)
                wrong.Add($"{asked.Name}: {status}, not {expected} ({body})");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Each_role_gets_as_far_as_the_table_says_and_what_is_not_its_own_is_as_good_as_none()
    {
        await using var api = await AnApi.StartAsync();
        var field = await AField.OpenAsync(api);
        var wrong = new List<string>();

        foreach (var role in Everybody)
        foreach (var asked in AskedEndpoint.All.Where(asked => asked.Asks is not (Asks.Nothing or Asks.Account)))
        foreach (var place in asked.Asks is Asks.Right or Asks.KeptAccount ? [field.Own] : field.Places)
        {
            var (status, body) = await field.AskAsync(asked, place, AField.Named(role));
            var expected = Expected(asked, role, place);
            if (status != expected)
                wrong.Add($"{role} {asked.Name} {place.Name}: {status}, not {expected}");
            // To the letter the answer to what does not exist, but for the number.
            if (expected == 404 && asked.LetIn != 404 && !asked.IsPage && !IsFor(role, place))
            {
                var (_, none) = await field.AskAsync(asked, AField.Nowhere, AField.Named(role));
                if (AField.AsNowhere(body, place) != none)
                    wrong.Add($"{role} {asked.Name} {place.Name} tells more than {none}: {body}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Everybody_who_is_signed_in_has_his_own_pages()
    {
        await using var api = await AnApi.StartAsync();
        var field = await AField.OpenAsync(api);
        var wrong = new List<string>();

        foreach (var role in Everybody)
        foreach (var asked in AskedEndpoint.All.Where(asked => asked is { Asks: Asks.Account, Method: "GET" }))
        {
            var (status, _) = await field.AskAsync(asked, field.Own, AField.Named(role));
            if (status != asked.LetIn)
                wrong.Add($"{role} {asked.Name}: {status}, not {asked.LetIn}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCase(Scopes.Events, Scopes.Errands)]
    [TestCase(Scopes.Self)]
    public async Task A_key_gets_as_far_as_its_scopes_in_its_region(params string[] scopes)
    {
        await using var api = await AnApi.StartAsync();
        var field = await AField.OpenAsync(api);
        var key = await api.Cast.ApiKeyAsync("METRO", scopes);
        var wrong = new List<string>();

        foreach (
            var asked in AskedEndpoint.All.Where(asked =>
                !asked.IsPage && asked.Asks is not (Asks.Nothing or Asks.Account)
            )
        )
        foreach (var place in asked.Asks == Asks.Right ? [field.Own] : field.Places)
        {
            var (status, _) = await field.AskWithAsync(asked, place, key);
            var scope = PolicyTable.Of(asked.Right).Scope;
            var expected =
                scope is null || !scopes.Contains(scope, StringComparer.Ordinal) ? 403
                : place.Region != "METRO" ? 404
                : asked.LetIn;
            if (status != expected)
                wrong.Add($"{asked.Name} {place.Name}: {status}, not {expected}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("OPERATOR_BADAN", "gelombang?daerah=PALU")]
    [TestCase("OPERATOR_BADAN", "peristiwa/kabar?daerah=PALU")]
    public async Task What_is_done_to_a_region_is_done_from_its_own_offices(string role, string path)
    {
        var api = await AnApi.SharedAsync();

        var answer = await api.PostAsync(AField.Named(role), path, """{"operationId":"x"}""");

        Assert.That((int)answer.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task An_administrator_of_another_region_keeps_his_own_accounts_alone()
    {
        var api = await AnApi.SharedAsync();
        const string Palu = "admin-palu;peran=ADMINISTRATOR;daerah=PALU";
        var metro = await api.Cast.AccountAsync(AField.Named("SEKDA"));
        var palu = await api.Cast.AccountAsync("sekda-palu;peran=SEKDA;daerah=PALU");

        Assert.That(await PageAsync(api, Palu, $"/pengelola/akun/{metro}"), Is.EqualTo(404));
        Assert.That(await PageAsync(api, Palu, $"/pengelola/akun/{palu}"), Is.EqualTo(200));
        Assert.That(await PageAsync(api, AField.Named("ADMINISTRATOR"), $"/pengelola/akun/{palu}"), Is.EqualTo(200));
    }

    [TestCase("AUDITOR", true)]
    [TestCase("DPO", true)]
    [TestCase("SEKDA", false)]
    public async Task Each_look_of_who_watches_is_written_down_with_the_case_alone(string role, bool isWritten)
    {
        await using var api = await AnApi.StartAsync();
        var field = await AField.OpenAsync(api);
        var who = AField.Named(role);

        await api.GetAsync(who, $"kasus/{field.Own.Case}");
        await api.GetAsync(who, $"tugas/{field.Own.Case}-1");
        await api.AskAsync(who, $"kasus/{field.Places[2].Case}");

        var seen = (await api.Runtime.Accounts.Log.NewestAsync(100)).Where(row => row.Kind == "BERKAS_DILIHAT");
        Assert.That(
            seen.Select(row => (row.Actor, row.Detail, row.Subject)),
            Is.EqualTo(
                Enumerable.Repeat(
                    (await api.Cast.KeyAsync(who), $"berkas {field.Own.Case}", (string?)null),
                    isWritten ? 2 : 0
                )
            )
        );
    }

    [Test]
    public async Task In_a_case_about_himself_an_official_is_the_participant_alone()
    {
        await using var api = await AnApi.StartAsync();
        var field = await AField.OpenAsync(api);
        const string Himself = "P-1;peran=PESERTA";
        var account = await api.Cast.AccountAsync(Himself);
        await api.Cast.HoldsAsync(account, "METRO", "OPERATOR_BADAN");

        var own = await api.PostAsync(Himself, $"kasus/{field.Own.Case}/peristiwa", "{}");
        var task = await api.ActAsync(Himself, AField.TaskOf("OPERATOR_BADAN", field.Own), "ambil", "{}");
        var other = await api.PostAsync(Himself, $"kasus/{field.Places[1].Case}/peristiwa", "{}");

        Assert.That(new[] { own, task, other }.Select(answer => (int)answer.StatusCode), Is.EqualTo([403, 403, 422]));
    }

    private static int Expected(AskedEndpoint asked, string role, Place place)
    {
        var has = PolicyTable.Of(asked.Right).Of(role);
        var sees = Reaches(PolicyTable.Of(Right.SeeCase).Of(role), place);
        var isFor = IsFor(role, place);
        return asked.Asks switch
        {
            Asks.Right => has != Reach.None ? asked.LetIn : 403,
            Asks.KeptAccount => has != Reach.None ? asked.LetIn : 403,
            Asks.Task when isFor => asked.LetIn,
            Asks.Task when asked.Right == Right.SeeCase => sees ? 200 : 404,
            Asks.Task => sees ? 403 : 404,
            Asks.CaseOrTask when isFor => asked.LetIn,
            _ when Reaches(has, place) => asked.LetIn,
            Asks.Watched when Reaches(PolicyTable.Of(Right.WatchRuns).Of(role), place) => 403,
            _ => sees ? 403 : 404,
        };
    }

    // The task that is asked for is that of the role itself.
    private static bool IsFor(string role, Place place) =>
        place.Region == "METRO"
        && AField.HasTask(role)
        && (role != Roles.Participant || place.IsOwn)
        && (!Roles.NeedsOpd(role) || place.Opd == "DINAS_A");

    private static bool Reaches(Reach reach, Place place) =>
        reach switch
        {
            Reach.Own => place.IsOwn,
            Reach.Opd => place is { Region: "METRO", Opd: "DINAS_A" },
            Reach.Region => place.Region == "METRO",
            // METRO is the installation's own region.
            Reach.Installation => true,
            _ => false,
        };

    private static IEnumerable<string> Mapped(AnApi api) =>
        api
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => !IsFile(endpoint.RoutePattern.RawText!))
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method =>
                    $"{method} {endpoint.RoutePattern.RawText}"
                )
            );

    // Style sheets, scripts and Studio's files are the same for everybody.
    private static bool IsFile(string route) =>
        route.StartsWith("/gaya/", StringComparison.Ordinal)
        || route.StartsWith("/designer/_", StringComparison.Ordinal)
        || (route.StartsWith("/designer/", StringComparison.Ordinal) && route.Contains('.', StringComparison.Ordinal));

    private static async Task<int> PageAsync(AnApi api, string who, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        await api.SignAsync(request, who);
        return (int)(await api.Http.SendAsync(request)).StatusCode;
    }
}
