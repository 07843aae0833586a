using System.Globalization;
using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Patterns;

/// <summary>Each control-flow pattern that the table promises is run by its definition.</summary>
public class PatternTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "docs", "patterns");

    public static IEnumerable<TestCaseData> Runs() =>
        from pattern in ControlFlowPatterns.All
        from run in pattern.Runs
        select new TestCaseData(pattern, run).SetArgDisplayNames(pattern.ToString(), string.Join(", ", run.Steps));

    [TestCaseSource(nameof(Runs))]
    public void A_pattern_runs_as_its_name_says(object shown, object tried)
    {
        var (pattern, run) = ((Pattern)shown, (Run)tried);
        var library = new DefinitionLibrary();
        foreach (var needed in pattern.Needs)
            library.Add(Document(needed));
        var world = new World([.. pattern.Needs.Append(pattern.File!).Select(file => library.Read(Document(file)))]);
        var life = world.Start(
            pattern.File!,
            new Started { Input = run.Input.Length == 0 ? default : Json.Parse(run.Input) }
        );
        var told = new StringBuilder(string.Join('|', world.Lines));
        foreach (var step in run.Steps)
        {
            world.Lines.Clear();
            Tell(world, life, step);
            told.Append('/').AppendJoin('|', world.Lines);
        }
        Assert.That(life.State!.Incidents, Is.Empty);
        Assert.That(told.ToString(), Is.EqualTo(run.Lines));
        Assert.That(life.State.Status.ToString(), Is.EqualTo(run.Status));
    }

    [Test]
    public void The_table_says_what_is_tested()
    {
        var path = Path.Combine(RepositoryFolder.Path, "docs", "patterns.md");
        Assert.That(File.ReadAllText(path), Is.EqualTo(Table()), $"The table as it should be:\n{Table()}");
    }

    [Test]
    public void All_43_are_there_and_what_is_drawn_is_tried()
    {
        Assert.That(ControlFlowPatterns.All.Select(pattern => pattern.Number), Is.EqualTo(Enumerable.Range(1, 43)));
        Assert.That(
            ControlFlowPatterns.All.Where(pattern => (pattern.File is null) != (pattern.Support == "no")),
            Is.Empty
        );
        Assert.That(
            ControlFlowPatterns.All.Where(pattern => (pattern.File is null) != (pattern.Runs.Length == 0)),
            Is.Empty
        );
        Assert.That(
            Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(
                ControlFlowPatterns
                    .All.SelectMany(pattern => pattern.Needs.Append(pattern.File))
                    .OfType<string>()
                    .Distinct()
            )
        );
    }

    private static void Tell(World world, Life life, string step)
    {
        var name = step.TrimStart('!', '*', '+');
        var arrived = new EventArrived(name, default) { Keep = step[0] == '+' };
        if (step[0] == '*')
        {
            foreach (var child in world.Lives.Values.Where(other => other != life).ToArray())
                world.Tell(child.Id, arrived);
            return;
        }
        var answer = world.Tell(life.Id, arrived);
        Assert.That(
            (answer as Refused)?.Refusal,
            step[0] == '!' ? Is.TypeOf<NothingWaitsException>().Or.TypeOf<InstanceFinishedException>() : Is.Null,
            $"{step}: {(answer as Refused)?.Refusal.Message}"
        );
    }

    private static byte[] Document(string file) => File.ReadAllBytes(Path.Combine(Folder, file + ".json"));

    private static string Table()
    {
        var count = (string support) => ControlFlowPatterns.All.Count(pattern => pattern.Support == support);
        var table = new StringBuilder();
        table.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Control-flow patterns

            The 43 patterns of Russell, ter Hofstede, van der Aalst and Mulyar (Workflow Control-Flow Patterns, 2006): {count(
                "yes"
            )} run,
            {count("partly")} run in part, {count(
                "no"
            )} do not. Each definition named here is a test (`Patterns/ControlFlowPatterns.cs`), and so is this table.

            | no | pattern | runs | definition | how, or why not |
            |---|---|---|---|---|

            """
        );
        foreach (var pattern in ControlFlowPatterns.All)
        {
            var link = pattern.File is null ? "" : $"[{pattern.File}](patterns/{pattern.File}.json)";
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {pattern.Number} | {pattern.Name} | {pattern.Support} | {link} | {pattern.Note} |\n"
            );
        }
        return table.ToString();
    }
}
