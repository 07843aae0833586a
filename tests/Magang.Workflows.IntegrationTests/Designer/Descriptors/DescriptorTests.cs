using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Descriptors;

/// <summary>What Studio is told of activity types, beside the recordings.</summary>
public sealed class DescriptorTests
{
    private const string Looker = AnApi.Sekda;

    [Test]
    public async Task The_answer_is_sent_once_and_pressed()
    {
        await using var api = await AnApi.StartAsync();

        using var first = await SendAsync(api, Activities());
        var plain = await first.Content.ReadAsByteArrayAsync();
        var pressed = Activities();
        pressed.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var second = await SendAsync(api, pressed);
        await using var opened = new BrotliStream(await second.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var read = new MemoryStream();
        await opened.CopyToAsync(read);
        var again = Activities();
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await SendAsync(api, again);

        Assert.That(second.Content.Headers.ContentEncoding, Is.EqualTo(["br"]));
        Assert.That(read.ToArray(), Is.EqualTo(plain));
        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await third.Content.ReadAsByteArrayAsync(), Is.Empty);
        await TestContext.Out.WriteLineAsync($"{plain.Length} bytes, pressed {second.Content.Headers.ContentLength}");
    }

    [Test]
    public async Task A_workflow_that_is_usable_as_an_activity_comes_to_the_toolbox_with_its_inputs_and_outcomes()
    {
        await using var api = await AnApi.StartAsync();
        using var before = await SendAsync(api, Activities());
        await api.Runtime.Definitions.PublishAsync(
            Encoding.UTF8.GetBytes(
                """
                {"definitionId":"periksa-surat","name":"Periksa surat","description":"Memeriksa surat.","outcomes":["Sah"],
                 "options":{"usableAsActivity":true,"activityCategory":"Surat"},
                 "inputs":[{"name":"Nomor","displayName":"Nomor surat","type":"String"}],"outputs":[{"name":"Catatan","type":"String"}],
                 "root":{"id":"r","type":"Elsa.Sequence","version":1,"activities":[]} }
                """
            )
        );

        using var after = await SendAsync(api, Activities());

        Assert.That(after.Headers.ETag, Is.Not.EqualTo(before.Headers.ETag));
        var type = (await AnApi.BodyAsync(after))
            .GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("typeName").GetString() == "PeriksaSurat");
        Assert.That(type.GetProperty("category").GetString(), Is.EqualTo("Surat"));
        Assert.That(type.GetProperty("inputs")[0].GetProperty("displayName").GetString(), Is.EqualTo("Nomor surat"));
        Assert.That(
            type.GetProperty("ports").EnumerateArray().Select(port => port.GetProperty("name").GetString()),
            Is.EqualTo(["Done", "Sah"])
        );
        var construction = type.GetProperty("constructionProperties");
        Assert.That(construction.GetProperty("workflowDefinitionId").GetString(), Is.EqualTo("periksa-surat"));
        Assert.That(construction.GetProperty("workflowDefinitionVersionId").GetString(), Is.EqualTo("periksa-surat:1"));
    }

    [Test]
    public async Task No_type_comes_twice_and_what_Elsa_has_beside_is_told_why_it_does_not_run()
    {
        var api = await AnApi.SharedAsync();

        using var answer = await SendAsync(api, Activities());
        var items = (await AnApi.BodyAsync(answer)).GetProperty("items").EnumerateArray().ToArray();

        Assert.That(
            items.Select(item => (item.GetProperty("typeName").GetString(), item.GetProperty("version").GetInt32())),
            Is.Unique
        );
        var refused = items.Single(item => item.GetProperty("typeName").GetString() == "Elsa.SendEmail");
        Assert.That(refused.GetProperty("description").GetString(), Does.Contain("Pakailah Magang.Notice"));
        Assert.That(refused.GetProperty("isBrowsable").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Choices_of_one_input_can_be_asked_for_alone()
    {
        var api = await AnApi.SharedAsync();

        using var gates = await SendAsync(api, Options("Magang.Gate", "Gate"));
        using var nothing = await SendAsync(api, Options("Magang.Gate", "Tidak"));

        Assert.That(
            (await AnApi.BodyAsync(gates))
                .GetProperty("items")
                .GetProperty("dropdown")
                .GetProperty("selectList")
                .GetProperty("items")
                .GetArrayLength(),
            Is.GreaterThan(50)
        );
        Assert.That(nothing.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await AnApi.BodyAsync(nothing)).GetProperty("code").GetString(), Is.EqualTo("MGW-935"));
    }

    private static HttpRequestMessage Activities() =>
        new(HttpMethod.Get, "/elsa/api/descriptors/activities?Refresh=True");

    private static HttpRequestMessage Options(string type, string property) =>
        new(HttpMethod.Post, $"/elsa/api/descriptors/activities/{type}/options/{property}")
        {
            Content = new StringContent("""{"context":{}}""", Encoding.UTF8, "application/json"),
        };

    private static async Task<HttpResponseMessage> SendAsync(AnApi api, HttpRequestMessage request)
    {
        await api.SignAsync(request, Looker);
        return await api.Http.SendAsync(request);
    }
}
