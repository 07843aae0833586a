using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Magang.Workflows.IntegrationTests.Accounts;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>Elsa Studio's files go out as npm brought them, pressed, under the right type, kept as long as they may be.</summary>
public sealed class StudioFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "perancang");

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task Each_pressed_form_unpacks_to_the_bytes_that_go_out_plain(string form)
    {
        var site = await ASite.SharedAsync();
        using var client = site.Client();

        foreach (var path in (string[])[Wasm("dotnet.native"), "_framework/blazor.webassembly.js"])
        {
            using var pressed = await AskAsync(client, path, form);
            using var plain = await AskAsync(client, path, accept: null);

            Assert.That(pressed.Content.Headers.ContentEncoding, Is.EqualTo([form]), path);
            Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty, path);
            Assert.That(pressed.Headers.Vary, Is.EqualTo(["Accept-Encoding"]), path);
            Assert.That(plain.Headers.Vary, Is.EqualTo(["Accept-Encoding"]), path);
            Assert.That(pressed.Headers.ETag, Is.Not.EqualTo(plain.Headers.ETag), path);
            Assert.That(
                await UnpackedAsync(pressed, form),
                Is.EqualTo(await plain.Content.ReadAsByteArrayAsync()),
                path
            );
        }
    }

    [TestCase("br, gzip", "br")]
    [TestCase("gzip, deflate, br, zstd", "br")]
    [TestCase("gzip, deflate", "gzip")]
    [TestCase("br;q=0, gzip;q=0.5", "gzip")]
    [TestCase("*", "br")]
    [TestCase("identity", null)]
    [TestCase("br;q=0, *;q=0", null)]
    public async Task A_browser_gets_the_smallest_form_that_it_takes(string accept, string? form)
    {
        var site = await ASite.SharedAsync();
        using var client = site.Client();

        using var answer = await AskAsync(client, "_framework/blazor.webassembly.js", accept);

        Assert.That(answer.Content.Headers.ContentEncoding.SingleOrDefault(), Is.EqualTo(form));
    }

    [Test]
    public async Task Names_with_a_fingerprint_are_kept_for_ever_and_others_are_asked_for_again()
    {
        var site = await ASite.SharedAsync();
        using var client = site.Client();
        (string Path, string Type, bool IsKept)[] expected =
        [
            (Wasm("System.Linq"), "application/wasm", true),
            (Name("_framework", "icudt.*.dat.br"), "application/octet-stream", true),
            (Name("_framework", "dotnet.runtime.*.js.br"), "text/javascript", true),
            (Name("_content/BlazorMonaco/lib/monaco-editor/min/vs", "editor.api-*.js.br"), "text/javascript", true),
            ("_framework/dotnet.js", "text/javascript", false),
            ("_content/BlazorMonaco/lib/monaco-editor/min/vs/nls.messages-loader.js", "text/javascript", false),
            ("_content/MudBlazor/MudBlazor.min.css", "text/css", false),
            ("_content/Radzen.Blazor/fonts/MaterialSymbolsOutlined.woff2", "font/woff2", false),
            ("Elsa.Studio.Host.CustomElements.styles.css", "text/css", false),
            ("appsettings.json", "application/json", false),
        ];

        foreach (var (path, type, isKept) in expected)
        {
            using var answer = await AskAsync(client, path, "br");

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(type), path);
            Assert.That(
                answer.Headers.CacheControl?.ToString(),
                Is.EqualTo(isKept ? "public, max-age=31536000, immutable" : "no-cache"),
                path
            );
        }
    }

    [TestCase("br")]
    [TestCase(null)]
    public async Task Who_has_it_already_is_told_so_and_who_asks_for_the_head_gets_that_alone(string? accept)
    {
        var site = await ASite.SharedAsync();
        using var client = site.Client();
        const string path = "_framework/dotnet.js";
        using var first = await AskAsync(client, path, accept);

        using var again = await AskAsync(client, path, accept, tag: first.Headers.ETag);
        using var other = await AskAsync(client, path, accept, tag: new EntityTagHeaderValue("\"lain\""));
        using var head = await AskAsync(client, path, accept, HttpMethod.Head);

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(again.Headers.ETag, Is.EqualTo(first.Headers.ETag));
        Assert.That(again.Headers.Vary, Is.EqualTo(["Accept-Encoding"]));
        Assert.That(await again.Content.ReadAsByteArrayAsync(), Is.Empty);
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(head.Headers.ETag, Is.EqualTo(first.Headers.ETag));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [TestCase("_framework/..%2f..%2fmagang.dll")]
    [TestCase("_framework/..%5c..%5cmagang.dll")]
    [TestCase("_framework/%2e%2e/%2e%2e/magang.dll")]
    [TestCase("_framework//etc/passwd")]
    [TestCase("_content/../../magang.runtimeconfig.json")]
    [TestCase("magang.runtimeconfig.json")]
    [TestCase("_framework/dotnet.js.br")]
    [TestCase("versi")]
    public async Task No_address_leads_out_of_the_folder(string path)
    {
        var site = await ASite.SharedAsync();
        using var client = site.Client();

        using var answer = await AskAsync(client, path, "br");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_worker_may_do_what_the_page_may()
    {
        var site = await ASite.SharedAsync();
        using var client = site.Client();
        var worker = Name("_content/BlazorMonaco/lib/monaco-editor/min/vs/assets", "editor.worker-*.js.br");

        using var answer = await AskAsync(client, worker, "br");

        Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Has.One.Contains("script-src 'self'"));
    }

    private static string Wasm(string name) => Name("_framework", $"{name}.*.wasm.br");

    private static string Name(string folder, string pattern) =>
        $"{folder}/{Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal).First())}";

    private static async Task<byte[]> UnpackedAsync(HttpResponseMessage answer, string form)
    {
        await using var pressed = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacking =
            form == "br"
                ? new BrotliStream(pressed, CompressionMode.Decompress)
                : new GZipStream(pressed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacking.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client,
        string path,
        string? accept,
        HttpMethod? method = null,
        EntityTagHeaderValue? tag = null
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, "/designer/" + path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await client.SendAsync(request);
    }
}
