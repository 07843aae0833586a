using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>Which of Studio's editors asks what, and what that editor must know.</summary>
/// <remarks>
/// Studio writes <c>{expression: {type, value}}</c> where an input is wrapped. Its json-editor and code-editor write a
/// literal text whatever is in it, and its datetime-picker the browser's own way of writing dates: none of them is used.
/// </remarks>
/// <param name="pickers">What there is to pick from.</param>
internal sealed class StudioEditors(Pickers pickers)
{
    private readonly IReadOnlyDictionary<string, object> _gates = Dropdown(pickers.Gates());
    private readonly IReadOnlyDictionary<string, object> _statuses = Dropdown(Pickers.Statuses());
    private readonly IReadOnlyDictionary<string, object> _roles = Dropdown(Pickers.RolesAsked());
    private readonly IReadOnlyDictionary<string, object> _forms = Dropdown(pickers.Forms());
    private readonly IReadOnlyDictionary<string, object> _messages = Dropdown(Pickers.Messages());
    private readonly IReadOnlyDictionary<string, object> _facts = CheckList(pickers.Facts());
    private readonly IReadOnlyDictionary<string, object> _lists = CheckList(pickers.FactLists());
    private readonly IReadOnlyDictionary<string, object> _subjects = CheckList(pickers.FactSubjects());
    private readonly string _events = EventsKnown(pickers.Events());

    /// <summary>The editor of an input.</summary>
    /// <param name="words">What is asked.</param>
    /// <param name="type">The type whose input it is.</param>
    /// <param name="order">Its place in the form.</param>
    public StudioInput Ask(InputWords words, ActivityType type, int order)
    {
        var input = type.Inputs.FirstOrDefault(one => one.Name.Split('[')[0] == words.Name);
        var required = input?.Required == true ? " Wajib diisi." : "";
        var always = type.Name == "Elsa.RunJavaScript" ? ["Done"] : ImmutableArray<string>.Empty;
        var (hint, specification, alias) = Editor(words, input, always);
        return new StudioInput
        {
            Name = Pascal(words.Name),
            TypeName = alias,
            DisplayName = words.Label,
            Description = words.Help + (words.Editor == InputEditor.Event ? _events : "") + required,
            UiHint = hint,
            IsWrapped = !IsBare(words.Editor),
            DefaultValue = Default(words.Default),
            UiSpecifications = specification,
            Order = order,
        };
    }

    /// <summary>A JSON name as descriptors have it.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // What stands in the activity as it is, not in an expression.
    private static bool IsBare(InputEditor editor) =>
        editor is InputEditor.Variable or InputEditor.FlowCases or InputEditor.Cases or InputEditor.StatusCodes;

    private (string Hint, IReadOnlyDictionary<string, object> Specification, string Alias) Editor(
        InputWords words,
        InputType? input,
        ImmutableArray<string> always
    ) =>
        words.Editor switch
        {
            InputEditor.Lines => ("multiline", None, "String"),
            InputEditor.Tick => ("checkbox", None, "Boolean"),
            InputEditor.Choice => (
                "dropdown",
                Dropdown([.. words.Choices.Select(choice => new Offer(choice.Label, choice.Choice))]),
                "String"
            ),
            InputEditor.Formula => ("expression-editor", None, AliasOf(input)),
            InputEditor.Names => ("multitext", None, "List<String>"),
            InputEditor.Ways => ("dynamic-outcomes", Ways(always), "List<String>"),
            InputEditor.Outcome => ("outcome-picker", None, "Object"),
            InputEditor.Output => ("output-picker", None, "String"),
            InputEditor.Variable => ("variable-picker", None, "Object"),
            InputEditor.FlowCases => ("flow-switch-editor", None, "Object"),
            InputEditor.Cases => ("switch-editor", None, "Object"),
            InputEditor.StatusCodes => ("http-status-codes", None, "Object"),
            InputEditor.Workflow => ("workflow-definition-picker", None, "String"),
            InputEditor.Gate => ("dropdown", _gates, "String"),
            InputEditor.Status => ("dropdown", _statuses, "String"),
            InputEditor.Role => ("dropdown", _roles, "String"),
            InputEditor.Form => ("dropdown", _forms, "String"),
            InputEditor.Message => ("dropdown", _messages, "String"),
            InputEditor.Facts => ("checklist", _facts, "List<String>"),
            InputEditor.FactLists => ("checklist", _lists, "List<String>"),
            InputEditor.FactSubjects => ("checklist", _subjects, "List<String>"),
            _ => ("singleline", None, AliasOf(input)),
        };

    private static string AliasOf(InputType? input) =>
        input?.Type switch
        {
            null or InputType.Script => "String",
            "Object[]" => "List<Object>",
            var type => type,
        };

    private static IReadOnlyDictionary<string, object> None { get; } = new Dictionary<string, object>();

    private static Dictionary<string, object> Dropdown(IReadOnlyList<Offer> items) =>
        new() { ["dropdown"] = new { selectList = new { items } } };

    private static Dictionary<string, object> CheckList(IReadOnlyList<Offer> items) =>
        new() { ["checklist"] = new { checkList = new { items, isFlagsEnum = false } } };

    private static IReadOnlyDictionary<string, object> Ways(ImmutableArray<string> always) =>
        always.IsEmpty
            ? None
            : new Dictionary<string, object> { ["DynamicOutcomesOptions"] = new { fixedOutcomes = always } };

    private static string EventsKnown(IReadOnlyList<string> events) =>
        events.Count == 0 ? "" : $" Yang sudah dipakai: {string.Join(", ", events)}.";

    // Studio shows it as text; only of a tick it takes true and false.
    private static JsonElement? Default(string? script) =>
        script switch
        {
            null => null,
            "true" or "false" => JsonElement.Parse(script),
            _ => JsonSerializer.SerializeToElement(script.Trim('\'')),
        };
}
