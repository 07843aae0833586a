using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>A browser without scripts: keeps cookies, sends forms with the token of the page they stand on, follows nothing by itself.</summary>
internal sealed class Visitor
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;

    public Visitor(TestServer server, Visitor? same = null, string address = "http://localhost")
    {
        _http = new HttpClient(server.CreateHandler()) { BaseAddress = new Uri(address) };
        Cookies = same?.Cookies ?? new Dictionary<string, string>(StringComparer.Ordinal);
    }

    public Dictionary<string, string> Cookies { get; }

    public string Browser { get; set; } = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /// <summary>The languages that the browser asks for; empty where it does not say.</summary>
    public string Languages { get; set; } = "";

    /// <summary>The same visitor, with these cookies as well.</summary>
    public Visitor With(IReadOnlyDictionary<string, string> cookies)
    {
        foreach (var (name, value) in cookies)
            Cookies[name] = value;
        return this;
    }

    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async Task<string> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return text;
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        return await PostAsync(action, [("tanda", await TokenAsync(page)), .. fields]);
    }

    /// <summary>Fills in a form of a page with a file, and sends it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(
        string page,
        string action,
        string field,
        string file,
        string content,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in ((string, string)[])[("tanda", await TokenAsync(page)), .. fields])
            form.Add(new StringContent(value), name);
        form.Add(new StringContent(content), field, file);
        using var request = new HttpRequestMessage(HttpMethod.Post, action);
        request.Content = form;
        return await SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, action);
        request.Content = new FormUrlEncodedContent(
            fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))
        );
        return await SendAsync(request);
    }

    /// <summary>Fills in a form of a page that takes a CSV file, and sends it.</summary>
    public Task<HttpResponseMessage> UploadAsync(
        string page,
        string action,
        string file,
        params (string Name, string Value)[] fields
    ) => UploadAsync(page, action, "berkas", "berkas.csv", file, fields);

    public Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        SendAsync("/masuk", "/masuk", ("surel", email), ("sandi", password));

    public static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<string> TokenAsync(string page)
    {
        var asked = await GetAsync(page);
        var token = Regex.Match(
            await asked.Content.ReadAsStringAsync(),
            "name=\"tanda\" value=\"(?<token>[^\"]+)\"",
            RegexOptions.ExplicitCapture,
            Quickly
        );
        return token.Groups["token"].Value;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        request.Headers.TryAddWithoutValidation("User-Agent", Browser);
        if (Languages.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Language", Languages);
        var answer = await _http.SendAsync(request);
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return answer;
        foreach (var cookie in set.Select(header => header.Split(';')[0].Split('=', 2)))
        {
            if (cookie[1].Length == 0)
                Cookies.Remove(cookie[0]);
            else
                Cookies[cookie[0]] = cookie[1];
        }

        return answer;
    }
}
