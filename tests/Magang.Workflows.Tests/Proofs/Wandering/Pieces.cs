using System.Text.Json.Nodes;

namespace Magang.Workflows.Tests.Proofs.Wandering;

/// <summary>Activities that an administrator may draw into a workflow.</summary>
internal static class Pieces
{
    public static JsonObject Notice(string id, string message = "HariMagang") =>
        Of(id, "Magang.Notice", ("message", Drawing.Written(message)));

    public static JsonObject Said(string id, string name) =>
        Of(id, "Elsa.PublishEvent", ("eventName", Drawing.Written(name)));

    public static JsonObject Number(string id, string register) =>
        Of(id, "Magang.Number", ("register", Drawing.Written($"'{register}' + hariIni().substr(0, 4)", "JavaScript")));

    public static JsonObject Line(string id) => Of(id, "Elsa.WriteLine", ("text", Drawing.Written("dicatat")));

    public static JsonObject Asked(string id, string role, params string[] decisions) =>
        Of(
            id,
            "Magang.Task",
            ("title", Drawing.Written("Putuskan")),
            ("role", Drawing.Written(role)),
            ("decisions", Drawing.Written(System.Text.Json.JsonSerializer.Serialize(decisions), "Object"))
        );

    public static JsonObject Task(string id, bool optional = false)
    {
        var task = Of(
            id,
            "Magang.Task",
            ("title", Drawing.Written("Catat hal lain")),
            ("role", Drawing.Written("OPERATOR_BADAN")),
            ("decisions", Drawing.Written("[\"CATAT\"]", "Object"))
        );
        if (optional)
            task["optional"] = Drawing.Written("true");
        return task;
    }

    public static JsonObject Wait(string id, string day, int plus) =>
        Of(
            id,
            "Magang.WaitUntilDay",
            ("day", Drawing.Written(day, "JavaScript")),
            ("plusDays", Drawing.Written(plus.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            ("time", Drawing.Written("07:00"))
        );

    public static JsonObject Join(string id, string mode) => Of(id, "Elsa.FlowJoin", ("mode", Drawing.Written(mode)));

    public static JsonObject Set(string id, string variable, string value) =>
        Of(
            id,
            "Elsa.SetVariable",
            (
                "variable",
                new JsonObject
                {
                    ["id"] = variable,
                    ["name"] = variable,
                    ["typeName"] = "Object",
                }
            ),
            ("value", Drawing.Written(value))
        );

    public static JsonObject Decision(string id, string condition) =>
        Of(id, "Elsa.FlowDecision", ("condition", Drawing.Written(condition, "JavaScript")));

    public static JsonObject Sequence(string id, params JsonObject[] inner) =>
        Of(id, "Elsa.Sequence", ("activities", new JsonArray([.. inner.Select(one => (JsonNode)one)])));

    public static JsonObject If(string id, string condition, JsonObject then) =>
        Of(id, "Elsa.If", ("condition", Drawing.Written(condition, "JavaScript")), ("then", then));

    public static JsonObject Of(string id, string type, params (string Name, JsonNode Value)[] members)
    {
        var activity = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["customProperties"] = new JsonObject(),
        };
        foreach (var (name, value) in members)
            activity[name] = value;
        return activity;
    }
}
