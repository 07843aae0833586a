using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Postgres;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Access;

/// <summary>Where a case is, seen from an office in METRO, in DINAS_A where it needs an OPD, and from the participant P-1.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Opd">The OPD.</param>
/// <param name="Person">The participant.</param>
/// <param name="Case">The case.</param>
/// <param name="Hash">A document of it.</param>
internal sealed record Place(string Name, string Region, string Opd, string Person, long Case, string Hash)
{
    public bool IsOwn => Person == "P-1" && Region == "METRO";
}

/// <summary>Three cases in which a task waits for every role, each with a document.</summary>
internal sealed partial class AField
{
    /// <summary>A case that does not exist.</summary>
    public static readonly Place Nowhere = new("tidak ada", "METRO", "DINAS_A", "P-1", 987654321, new string('0', 64));

    private static readonly string[] Everybody = [.. Roles.All, Roles.Participant];

    private readonly AnApi _api;
    private readonly string _cookie;
    private readonly string _token;

    private AField(AnApi api, IReadOnlyList<Place> places, string cookie, string token) =>
        (_api, Places, _cookie, _token) = (api, places, cookie, token);

    /// <summary>The own one, another OPD's, another region's.</summary>
    public IReadOnlyList<Place> Places { get; }

    public Place Own => Places[0];

    /// <summary>Somebody who holds an office in METRO; the participant P-1.</summary>
    public static string Named(string role) =>
        role == Roles.Participant ? "P-1;peran=PESERTA"
        : Roles.NeedsOpd(role) ? $"pejabat;peran={role};opd=DINAS_A;daerah=METRO"
        : $"pejabat;peran={role};daerah=METRO";

    public static async Task<AField> OpenAsync(AnApi api)
    {
        foreach (var opd in (string[])["DINAS_A", "DINAS_B"])
            await api.Runtime.Definitions.PublishAsync(Definition(opd));
        var places = new List<Place>();
        (string, string, string, string)[] listed =
        [
            ("sendiri", "METRO", "DINAS_A", "P-1"),
            ("OPD lain", "METRO", "DINAS_B", "P-2"),
            ("daerah lain", "PALU", "DINAS_A", "P-3"),
        ];
        foreach (var (name, region, opd, person) in listed)
        {
            var start = Submission.Start(
                new Beginning($"uji-akses-{opd}", new Routing(region, opd, person)),
                new Started()
            );
            var instance = (await api.Runtime.Committer.SubmitAsync(start)).Instance;
            var hash = await api.Runtime.Evidence.KeepAsync(
                instance,
                person: null,
                "application/pdf",
                Encoding.UTF8.GetBytes($"isi dokumen {name}"),
                "tes"
            );
            places.Add(new Place(name, region, opd, person, instance.Value, hash));
        }

        var page = await api.Http.GetAsync("/masuk");
        return new AField(
            api,
            places,
            page.Headers.GetValues("Set-Cookie").Single().Split(';')[0],
            Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value
        );
    }

    /// <summary>An answer about a case, with the number of the one that does not exist.</summary>
    public static string AsNowhere(string body, Place place) =>
        Regex.Replace(
            body.Replace(place.Hash, Nowhere.Hash, StringComparison.Ordinal),
            $"(?<before>erkas |/kasus/|/gelombang/|/tugas/|/pekerjaan/){place.Case}(?![0-9])",
            $"${{before}}{Nowhere.Case}",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );

    /// <summary>Whether there is a task that somebody in this role may do.</summary>
    public static bool HasTask(string role) => PolicyTable.Of(Right.DoTasks).Of(role) != Reach.None;

    public static string TaskOf(string role, Place place) => $"{place.Case}-{NumberOf(role)}";

    /// <summary>Asks as somebody; null for nobody.</summary>
    public async Task<(int Status, string Body)> AskAsync(AskedEndpoint asked, Place place, string? who) =>
        await AskWithAsync(asked, place, who is null ? null : await _api.Cast.TokenAsync(who), RoleOf(who));

    /// <summary>Asks with a token or a key.</summary>
    public async Task<(int Status, string Body)> AskWithAsync(
        AskedEndpoint asked,
        Place place,
        string? bearer,
        string role = "OPERATOR_BADAN"
    )
    {
        var account = asked.Pattern.Contains("{akun", StringComparison.Ordinal)
            ? await _api.Cast.AccountAsync($"dikelola-lewat-{asked.Name};peran=SEKDA;daerah=METRO")
            : 0;
        using var request = new HttpRequestMessage(
            new HttpMethod(asked.Method),
            asked.Path(place.Case, NumberOf(role), place.Hash, account)
        );
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (asked.IsPage && asked.Method == "POST")
        {
            request.Headers.Add("Cookie", _cookie);
            request.Content = new FormUrlEncodedContent([new("tanda", _token)]);
        }
        else if (asked.Method == "POST")
            request.Content = new StringContent(asked.Body, Encoding.UTF8, new MediaTypeHeaderValue(asked.MediaType));
        var answer = await _api.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return (asked.IsElsa && (int)answer.StatusCode == 400 ? StatusIn(body) : (int)answer.StatusCode, body);
    }

    // Studio shows the words of 400 alone; what it would be elsewhere stands in the body.
    private static int StatusIn(string body) =>
        body.StartsWith('{') && JsonDocument.Parse(body).RootElement.TryGetProperty("status", out var status)
            ? status.GetInt32()
            : 400;

    private static string RoleOf(string? who) => who?.Split(';')[1]["peran=".Length..] ?? "OPERATOR_BADAN";

    // Tasks are opened, and so numbered, in the order in which the definition lists them.
    private static int NumberOf(string role) => Array.IndexOf(Everybody, role) + 1;

    private static byte[] Definition(string opd) =>
        Encoding.UTF8.GetBytes(
            $$$"""
            {"definitionId":"uji-akses-{{{opd}}}","name":"Uji akses","version":1,"root":{"id":"root","type":"Elsa.Parallel","version":1,
             "activities":[{{{string.Join(
                ",",
                Everybody.Select(role =>
                    AWorkflow.Task(role.ToLowerInvariant(), role, Roles.NeedsOpd(role) ? opd : null)
                )
            )}}}]}}
            """
        );

    [GeneratedRegex("name=\"tanda\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}
