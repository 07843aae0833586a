using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Designer;
using Magang.Workflows.Host.Designer.Descriptors;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Descriptors;

/// <summary>The activity types as Studio is told of them, with the shipped definitions published. No server and no database.</summary>
internal static class Told
{
    private static readonly Lazy<IReadOnlyList<Definition>> LazyShipped = new(() =>
    {
        var library = new DefinitionLibrary();
        var files = Directory.EnumerateFiles(AnApi.Workflows, "*.json").Order(StringComparer.Ordinal).ToArray();
        return [.. files.Select(file => library.Read(File.ReadAllBytes(file)))];
    });

    private static readonly Lazy<IReadOnlyList<StudioActivity>> LazyTypes = new(() =>
        ActivityDescriptors.All(new StudioEditors(new Pickers(RegulationSet.Load(AnApi.Workflows), Shipped)), [])
    );

    /// <summary>What is shipped in workflows/.</summary>
    public static IReadOnlyList<Definition> Shipped => LazyShipped.Value;

    /// <summary>The types.</summary>
    public static IReadOnlyList<StudioActivity> Types => LazyTypes.Value;

    /// <summary>The same as it is sent.</summary>
    public static JsonElement Sent(object value) => JsonSerializer.SerializeToElement(value, ElsaJson.Options);

    /// <summary>The items of a dropdown or a checklist; empty for other editors.</summary>
    public static IReadOnlyList<(string Text, string Value)> Items(StudioInput input)
    {
        var specification = Sent(input.UiSpecifications);
        var list = input.UiHint switch
        {
            "dropdown" => specification.GetProperty("dropdown").GetProperty("selectList"),
            "checklist" => specification.GetProperty("checklist").GetProperty("checkList"),
            _ => default,
        };
        return list.ValueKind == JsonValueKind.Undefined
            ? []
            :
            [
                .. list.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => (item.GetProperty("text").GetString()!, item.GetProperty("value").GetString()!)),
            ];
    }

    /// <summary>The property of an activity that Studio writes an input to.</summary>
    public static string Property(StudioInput input) => char.ToLowerInvariant(input.Name[0]) + input.Name[1..];

    /// <summary>A definition with one activity, a variable, an input, an output and an outcome.</summary>
    public static byte[] Around(string activity) =>
        Encoding.UTF8.GetBytes(
            $$"""
            {"definitionId":"uji","name":"Uji","version":1,"outcomes":["Selesai"],
             "variables":[{"id":"v","name":"v","typeName":"Object"}],
             "inputs":[{"name":"masukan","type":"Object"}],"outputs":[{"name":"keluaran","type":"Object"}],
             "root":{"id":"r","type":"Elsa.Flowchart","version":1,"activities":[{{activity}}],"connections":[]} }
            """
        );
}
