using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Fills the form of a task's page in, by hand as it were: fields, ticks and buttons for rows.</summary>
internal sealed class AForm(IPage page)
{
    /// <summary>Fills in facts.</summary>
    /// <param name="facts">An object.</param>
    /// <param name="path">Where they stand; empty for the whole.</param>
    public async Task FillAsync(JsonElement facts, string path = "")
    {
        foreach (var member in facts.EnumerateObject())
            await ValueAsync(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
    }

    private async Task ValueAsync(JsonElement value, string name)
    {
        if (await Named("n.", name).CountAsync() > 0)
            await RowsAsync(value, name);
        else if (value.ValueKind == JsonValueKind.Object)
            await FillAsync(value, name);
        else if (
            value.ValueKind == JsonValueKind.Array
            && await page.Locator($"textarea[name=\"f.{name}\"]").CountAsync() > 0
        )
            await Named("f.", name)
                .FillAsync(string.Join('\n', value.EnumerateArray().Select(item => item.ToString())));
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var word in value.EnumerateArray())
                await page.Locator($"[name=\"f.{name}\"][value=\"{word}\"]").CheckAsync();
        }
        else
            await PlainAsync(value, Named("f.", name));
    }

    private async Task RowsAsync(JsonElement value, string name)
    {
        var rows =
            value.ValueKind == JsonValueKind.Object
                ? value.EnumerateObject().Select(member => (Key: (string?)member.Name, member.Value)).ToList()
                : value.EnumerateArray().Select(item => (Key: (string?)null, Value: item)).ToList();
        if (rows.Count == 0)
        {
            await Named("x.", name).CheckAsync();
            return;
        }

        while (await CountAsync(name) is var shown && shown < rows.Count)
        {
            var many = shown > 0 && rows.Count - shown > 3 ? "*10" : "";
            await page.Locator($"button[name=\"tambah\"][value=\"{name}{many}\"]").ClickAsync();
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}[{row}]");
            if (rows[row].Key is { } key)
                await Named("k.", at).FillAsync(key);
            await ValueAsync(rows[row].Value, at);
        }
    }

    private async Task<int> CountAsync(string name) =>
        int.Parse(await Named("n.", name).InputValueAsync(), CultureInfo.InvariantCulture);

    private static async Task PlainAsync(JsonElement value, ILocator field)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.True => "ya",
            JsonValueKind.False => "tidak",
            _ => value.ToString(),
        };
        if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            await field.SelectOptionAsync(text);
        else
            await field.FillAsync(text);
    }

    private ILocator Named(string kind, string name) => page.Locator($"[name=\"{kind}{name}\"]");
}
