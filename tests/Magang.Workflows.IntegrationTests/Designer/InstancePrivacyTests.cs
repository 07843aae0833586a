using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Access;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Watching how a case stands shows nothing of the person it is about.</summary>
public sealed class InstancePrivacyTests
{
    private static readonly string[] Values = [AnApi.NipA, "Budi Contoh", "SANGAT BAIK", "2019-03-04", "2019-09-05"];

    [Test]
    public async Task No_viewer_answer_to_who_may_see_no_personal_value_has_one()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await PrivacyTests.ACaseJudgedAsync(api);
        (string Method, string Path, string Body)[] asked =
        [
            ("GET", $"workflow-instances/{instance}", ""),
            ("GET", $"workflow-instances/{instance}/variables", ""),
            ("GET", $"workflow-instances/{instance}/export", ""),
            ("POST", $"workflow-instances/{instance}/journal?take=1000", "{}"),
            ("GET", $"workflow-instances?searchTerm={instance}", ""),
            ("GET", $"activity-executions/list?WorkflowInstanceId={instance}&ActivityNodeId=Workflow1:alur", ""),
        ];
        var wrong = new List<string>();

        foreach (var role in (string[])[Roles.Administrator, "OPERATOR_SISTEM", "AUDITOR", "DPO"])
        foreach (var (method, path, body) in asked)
        {
            using var answer = await ARun.AskAsync(api, AField.Named(role), method, path, body);
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), $"{role} {path}");
            var text = await answer.Content.ReadAsStringAsync();
            wrong.AddRange(
                Values
                    .Where(value => text.Contains(value, StringComparison.Ordinal))
                    .Select(value => $"{role} {path}: {value}")
            );
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task What_a_script_may_have_made_of_a_personal_value_is_hidden_in_a_case_and_shown_where_there_is_no_person()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var tried = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var someones = await ARun.StartAsync(api.Runtime, "uji-tunggu", person: "P-9");

        Assert.That(await ValueAsync(api, ARun.Administrator, tried), Is.EqualTo("87"));
        Assert.That(await ValueAsync(api, ARun.Administrator, someones), Does.Contain("data pribadi"));
        Assert.That(await ValueAsync(api, AnApi.Operator, someones), Is.EqualTo("87"));
    }

    [Test]
    public async Task An_auditors_look_is_written_down_once_however_often_his_viewer_asks()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var instance = await ARun.StartAsync(api.Runtime, "uji-tunggu");

        for (var i = 0; i < 3; i++)
        {
            await ARun.ReadAsync(api, AField.Named("AUDITOR"), "GET", $"workflow-instances/{instance}");
            await ARun.ReadAsync(api, AField.Named("AUDITOR"), "GET", $"workflow-instances/{instance}/execution-state");
        }
        await ARun.ReadAsync(api, ARun.Administrator, "GET", $"workflow-instances/{instance}");

        Assert.That(
            await api.ScalarAsync<long>(
                $"SELECT count(*) FROM security_event WHERE kind = 'BERKAS_DILIHAT' AND detail = 'berkas {instance}'"
            ),
            Is.EqualTo(1)
        );
    }

    private static async Task<string> ValueAsync(AnApi api, string who, long instance) =>
        (await ARun.ReadAsync(api, who, "GET", $"workflow-instances/{instance}/variables"))
            .GetProperty("items")[0]
            .GetProperty("value")
            .ToString();
}
