using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Activities.Children;

/// <summary>The custom property <c>magang:onChildFault</c> of an activity that starts children.</summary>
internal static class OnChildFaultProperty
{
    private const string Name = "magang:onChildFault";

    /// <summary>What an activity says; <see cref="OnChildFault.Continue"/> where it says nothing.</summary>
    public static OnChildFault Of(ActivityNode node) =>
        Enum.TryParse<OnChildFault>(Json.Text(Given(node)), out var said) ? said : OnChildFault.Continue;

    /// <summary>Finds fault with any other word.</summary>
    public static void Check(Findings findings, ActivityNode node)
    {
        var given = Given(node);
        if (
            given.ValueKind == JsonValueKind.Undefined
            || (given.ValueKind == JsonValueKind.String && Enum.GetNames<OnChildFault>().Contains(given.GetString()))
        )
            return;
        findings.Problem(
            "MGW-178",
            node,
            $"{node.Path}.customProperties['{Name}']",
            $"'{Name}' tidak dikenal nilainya. Tulislah salah satu dari {string.Join(", ", Enum.GetNames<OnChildFault>())}."
        );
    }

    private static JsonElement Given(ActivityNode node) =>
        Json.Member(Json.Member(node.Json, "customProperties"), Name);
}
