using System.Text.Json;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Runs a file of cases and tells which agree.</summary>
/// <param name="rulesets">The rules.</param>
/// <param name="schema">The facts they know.</param>
/// <param name="console">Where to tell.</param>
internal sealed class CaseRun(CaseRulesets rulesets, FactsSchema schema, PeriksaConsole console)
{
    /// <summary>Runs every case that the rulesets judge; others are counted, by system.</summary>
    /// <returns>Whether all that were run agree.</returns>
    public bool Run(string path, bool json)
    {
        var others = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (agreeing, differing, number) = (0, 0, 0);
        foreach (var element in Cases(path))
        {
            var text = CaseText.Read(element, ++number);
            if (rulesets.For(text) is not { } ruleset)
            {
                var system = text.System ?? "(tanpa system)";
                others[system] = others.GetValueOrDefault(system) + 1;
                continue;
            }

            var answer = CaseAnswer.Of(text, ruleset, rulesets, schema);
            agreeing += answer.Agrees ? 1 : 0;
            differing += answer.Agrees ? 0 : 1;
            console.Output.Line(json ? Json(answer) : Plain(answer));
        }

        Summarise(json ? console.Error : console.Output, agreeing, differing, others);
        return differing == 0;
    }

    private JsonElement.ArrayEnumerator Cases(string path)
    {
        var root = JsonInput.Read(path, console.Input);
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("cases", out var cases))
            root = cases;
        return root.ValueKind == JsonValueKind.Array
            ? root.EnumerateArray()
            : throw new FactsFileException(path, "isinya bukan daftar kasus");
    }

    private void Summarise(Utf8Lines to, int agreeing, int differing, SortedDictionary<string, int> others)
    {
        to.Line(
            $"{agreeing + differing} kasus diperiksa menurut {rulesets.Version}: {agreeing} sesuai, {differing} berbeda."
        );
        if (others.Count > 0)
        {
            var counts = string.Join(", ", others.Select(o => $"{o.Key} {o.Value}"));
            to.Line($"{others.Values.Sum()} kasus regulasi lain tidak diperiksa: {counts}.");
        }
    }

    private static string Plain(CaseAnswer answer)
    {
        var found = answer.Verdict?.Outcome.ToText() ?? "-";
        var head = $"{answer.Case.Id, -6} {found, -7} {(answer.Agrees ? "sesuai" : "BERBEDA")}";
        return answer.Agrees ? head : $"{head}  {string.Join("; ", answer.Differences)}";
    }

    private static string Json(CaseAnswer answer) =>
        JsonText.Of(
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", answer.Case.Id);
                writer.WriteString("verdict", answer.Verdict?.Outcome.ToText());
                writer.WriteString("expected", answer.Case.Expected);
                writer.WriteBoolean("agrees", answer.Agrees);
                VerdictJson.WriteFindings(writer, answer.Verdict?.Findings ?? [], Audience.Entitled);
                if (!answer.Agrees)
                {
                    writer.WriteStartArray("differences");
                    foreach (var difference in answer.Differences)
                        writer.WriteStringValue(difference);
                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            },
            indented: false
        );
}
