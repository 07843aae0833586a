using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Host.Http;
using Magang.Workflows.Postgres.Jobs;
using Microsoft.AspNetCore.Http;
using static Magang.Workflows.IntegrationTests.Http.AService;

namespace Magang.Workflows.IntegrationTests.Http;

/// <summary>What is sent, what is kept of an answer, and what is sent again.</summary>
public sealed class HttpWorkerTests
{
    [Test]
    public async Task A_request_is_sent_as_it_was_asked_for_with_its_key()
    {
        await using var service = await AService.StartAsync(201, """{"a":1}""", "application/json");

        var result = await ResultAsync(
            service.Allowed,
            service.Address + "/jalur?x=1",
            "POST",
            """ "headers":{"X-A":["1","2"]},"content":"{}","contentType":"application/json" """
        );

        var (method, path, headers, body) = service.Seen.Single();
        Assert.That((method, path, body), Is.EqualTo(("POST", "/jalur", "{}")));
        Assert.That(headers["X-A"].ToString(), Is.EqualTo("1, 2"));
        Assert.That(headers["Idempotency-Key"].ToString(), Is.EqualTo("7-3"));
        Assert.That(headers.ContentType.ToString(), Is.EqualTo("application/json"));
        Assert.That(headers.Keys.Intersect(["traceparent", "Accept-Encoding"]), Is.Empty);
        Assert.That(result.GetProperty("status").GetInt32(), Is.EqualTo(201));
        Assert.That(result.GetProperty("content").GetString(), Is.EqualTo("""{"a":1}"""));
        Assert.That(result.GetProperty("contentType").GetString(), Is.EqualTo("application/json"));
    }

    [Test]
    public async Task The_key_of_a_retried_incident_goes_before_that_of_the_job()
    {
        await using var service = await AService.StartAsync(200);

        await ResultAsync(service.Allowed, service.Address, more: """ "key":"7-1" """);

        Assert.That(service.Seen.Single().Headers["Idempotency-Key"].ToString(), Is.EqualTo("7-1"));
    }

    [Test]
    public async Task Credentials_of_an_answer_are_not_kept()
    {
        await using var service = await AService.StartAsync(
            (context, _) =>
            {
                context.Response.Headers.SetCookie = "sesi=rahasia";
                context.Response.Headers["X-B"] = "b";
                return Task.CompletedTask;
            }
        );

        var result = await ResultAsync(service.Allowed, service.Address);

        Assert.That(result.GetRawText(), Does.Not.Contain("rahasia"));
        Assert.That(result.GetProperty("headers").GetProperty("X-B").GetRawText(), Is.EqualTo("""["b"]"""));
    }

    [Test]
    public async Task A_secret_that_is_not_for_the_host_is_not_sent()
    {
        await using var service = await AService.StartAsync(200);
        var options = service.Allowed with
        {
            Secrets = HttpOptions.None.Secrets.Add("siasn", new HttpSecret("Bearer x", [HostOf("siasn.go.id")])),
        };
        const string named = """ "headers":{"Authorization":[{"secret":"siasn"}]} """;

        var result = await ResultAsync(options, service.Address, more: named);
        var unknown = await ResultAsync(service.Allowed, service.Address, more: named);

        Assert.That(result.GetProperty("code").GetString(), Is.EqualTo("MGW-638"));
        Assert.That(unknown.GetProperty("code").GetString(), Is.EqualTo("MGW-638"));
        Assert.That(service.Seen, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_answer_of_more_than_a_megabyte_is_cut_off(bool isDeclared)
    {
        await using var service = await AService.StartAsync(
            async (context, _) =>
            {
                if (isDeclared)
                    context.Response.ContentLength = 64 * 1024 * 1024;
                for (var i = 0; i < 1024 && !context.RequestAborted.IsCancellationRequested; i++)
                    await context.Response.Body.WriteAsync(new byte[64 * 1024]);
            }
        );

        Assert.That(await CodeAsync(service.Allowed, service.Address), Is.EqualTo("MGW-634"));
    }

    [Test]
    public async Task A_megabyte_is_kept()
    {
        await using var service = await AService.StartAsync(200, new string('x', 1024 * 1024));

        var result = await ResultAsync(service.Allowed, service.Address);

        Assert.That(result.GetProperty("content").GetString(), Has.Length.EqualTo(1024 * 1024));
    }

    [TestCase("""{"nip":"199001012015011001"}""")]
    [TestCase("""{"nip":"\u0031990 01012015011001 199001012015011001"}""")]
    [TestCase("""{"nip":"\u003199001012015011001"}""")]
    public async Task An_answer_with_a_NIP_is_not_kept(string body)
    {
        await using var service = await AService.StartAsync(200, body, "application/json");

        var result = await ResultAsync(service.Allowed, service.Address);

        Assert.That(result.GetProperty("code").GetString(), Is.EqualTo("MGW-635"));
        Assert.That(result.GetRawText(), Does.Not.Contain("1990010120150"));
    }

    [TestCase("gzip")]
    [TestCase("biner")]
    [TestCase("sandi")]
    public async Task An_answer_that_is_no_text_is_not_kept(string kind)
    {
        await using var service = await AService.StartAsync(
            async (context, _) =>
            {
                byte[] bytes = [0xff, 0xfe, 0xfd, 0x80];
                if (kind == "gzip")
                {
                    context.Response.Headers.ContentEncoding = "gzip";
                    using var packed = new MemoryStream();
                    await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                        gzip.Write("halo"u8);
                    bytes = packed.ToArray();
                }
                context.Response.ContentType = kind == "sandi" ? "text/plain; charset=tak-dikenal" : "text/plain";
                await context.Response.Body.WriteAsync(bytes);
            }
        );

        Assert.That(await CodeAsync(service.Allowed, service.Address), Is.EqualTo("MGW-635"));
    }

    [Test]
    public async Task An_answer_in_another_encoding_is_read()
    {
        await using var service = await AService.StartAsync(
            (context, _) =>
            {
                context.Response.ContentType = "text/plain; charset=iso-8859-1";
                return context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("é")).AsTask();
            }
        );

        Assert.That(
            (await ResultAsync(service.Allowed, service.Address)).GetProperty("content").GetString(),
            Is.EqualTo("é")
        );
    }

    [TestCase("GET", 502, true)]
    [TestCase("GET", 503, true)]
    [TestCase("PUT", 504, true)]
    [TestCase("GET", 429, true)]
    [TestCase("POST", 429, true)]
    [TestCase("POST", 502, false)]
    [TestCase("POST", 503, false)]
    [TestCase("PATCH", 504, false)]
    [TestCase("GET", 500, false)]
    [TestCase("GET", 404, false)]
    public async Task A_status_is_tried_again_only_where_that_is_safe(string method, int status, bool again)
    {
        await using var service = await AService.StartAsync(status);

        var attempt = await AskAsync(service.Allowed, service.Address, method);

        Assert.That(attempt.Wait is not null, Is.EqualTo(again));
        Assert.That(
            (await ResultAsync(service.Allowed, service.Address, method)).GetProperty("status").GetInt32(),
            Is.EqualTo(status)
        );
    }

    [Test]
    public async Task A_status_that_has_a_way_of_its_own_is_an_answer()
    {
        await using var service = await AService.StartAsync(503);

        var attempt = await AskAsync(service.Allowed, service.Address, more: """ "expected":[503] """);

        Assert.That(attempt.Wait, Is.Null);
    }

    [TestCase("POST", "90", 90)]
    [TestCase("GET", "1", 2)]
    [TestCase("GET", "999999", 3600)]
    public async Task A_service_that_asks_to_be_left_alone_is(string method, string after, int seconds)
    {
        await using var service = await AService.StartAsync(
            (context, _) =>
            {
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = after;
                return Task.CompletedTask;
            }
        );

        var attempt = await AskAsync(service.Allowed, service.Address, method);

        Assert.That(attempt.Wait, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [TestCase("GET", true)]
    [TestCase("POST", false)]
    public async Task A_slow_service_is_asked_again_only_where_that_is_safe(string method, bool again)
    {
        await using var service = await AService.StartAsync(
            (context, _) =>
                Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)
        );

        var attempt = await AskAsync(service.Allowed, service.Address, method, """ "seconds":0.4 """);

        Assert.That(attempt.Wait is not null, Is.EqualTo(again));
        if (!again)
            AssertUnanswered(attempt.Result);
    }

    [Test]
    public async Task A_service_that_drips_its_answer_runs_out_of_time()
    {
        await using var service = await AService.StartAsync(
            async (context, _) =>
            {
                await context.Response.WriteAsync("x");
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
            }
        );

        var result = await ResultAsync(service.Allowed, service.Address, "POST", """ "seconds":0.4 """);

        AssertUnanswered(result);
    }

    [Test]
    public async Task A_POST_whose_connection_breaks_is_in_doubt_and_not_sent_again()
    {
        await using var service = await AService.StartAsync(
            (context, _) =>
            {
                context.Abort();
                return Task.CompletedTask;
            }
        );

        var attempt = await AskAsync(service.Allowed, service.Address, "POST");

        AssertUnanswered(attempt.Result);
        Assert.That(service.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_POST_that_reached_nobody_is_sent_again()
    {
        var (options, address) = Closed();

        var first = await AskAsync(options, address, "POST");
        var last = await ResultAsync(options, address, "POST");

        Assert.That(first.Wait, Is.EqualTo(JobPump.Backoff(1)));
        Assert.That(last.GetProperty("code").GetString(), Is.EqualTo("MGW-636"));
        Assert.That(last.GetProperty("failure").GetString(), Is.EqualTo("failed"));
    }

    [Test]
    public async Task A_service_without_a_certificate_that_holds_is_not_told_anything()
    {
        await using var service = await AService.StartAsync(200);
        var options = service.Allowed with { Hosts = [HostOf($"https://{service.Authority}")] };

        Assert.That(await CodeAsync(options, $"https://{service.Authority}/", "POST"), Is.EqualTo("MGW-636"));
        Assert.That(service.Seen, Is.Empty);
    }

    [Test]
    public async Task What_fails_after_a_POST_was_seen_is_in_doubt()
    {
        var (closed, address) = Closed();
        await using var service = await AService.StartAsync(
            (context, _) =>
            {
                context.Response.StatusCode = 303;
                context.Response.Headers.Location = address;
                return Task.CompletedTask;
            }
        );
        var options = service.Allowed with
        {
            Hosts = [.. service.Allowed.Hosts, .. closed.Hosts],
            Local = [.. service.Allowed.Local, .. closed.Local],
        };

        var attempt = await AskAsync(options, service.Address, "POST");

        Assert.That(attempt.Wait, Is.Null);
        Assert.That(attempt.Result.GetProperty("failure").GetString(), Is.EqualTo("unanswered"));
    }

    private static (HttpOptions Options, string Address) Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var authority = listener.LocalEndpoint.ToString()!;
        listener.Stop();
        return (
            HttpOptions.None with
            {
                Hosts = [HostOf($"http://{authority}")],
                Local = [authority],
            },
            $"http://{authority}/"
        );
    }

    private static void AssertUnanswered(JsonElement result)
    {
        Assert.That(result.GetProperty("code").GetString(), Is.EqualTo("MGW-637"));
        Assert.That(result.GetProperty("failure").GetString(), Is.EqualTo("unanswered"));
    }
}
