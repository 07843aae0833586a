using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>Takes one instance from start to end, and asks again, with the same key, until each answer has come.</summary>
/// <param name="name">Unique in this test.</param>
/// <param name="field">Where nodes and open tasks are found.</param>
internal sealed class CrashClient(string name, CrashField field)
{
    private static readonly Actor Tester = new("penguji", "PENGUJI");

    private readonly List<(Func<NodeProcess, Task<NodeAnswer?>> Ask, string What, NodeAnswer Answer)> _done = [];

    /// <summary>The instance, once it is started.</summary>
    public long Instance { get; private set; }

    /// <summary>Takes it to its end.</summary>
    public async Task RunAsync()
    {
        Instance = (await DoAsync("start", node => node.StartAsync(name))).Instance;
        await SignalAsync(1);
        await TaskAsync("Tugas1");
        await SignalAsync(2);
        await TaskAsync("Tugas2");
        await SignalAsync(3);
        await field.EndedAsync(Instance);
    }

    /// <summary>Asks everything once more: each answer must be the one that was given before.</summary>
    /// <returns>What was answered otherwise, one sentence each.</returns>
    public async Task<IReadOnlyList<string>> AskAgainAsync()
    {
        var faults = new List<string>();
        foreach (var (ask, what, before) in _done)
        {
            var now = await field.AskAsync(ask, $"{name} {what}");
            if (now.Instance != before.Instance || now.Body != before.Body || !now.IsRepeat)
                faults.Add($"{name}: {what} is answered by {now.Body} and was by {before.Body}");
        }
        return faults;
    }

    private async Task SignalAsync(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        // Kept: the instance may not have come to where it waits for it.
        var signal = new EventArrived($"isyarat-{text}", Json.EmptyObject)
        {
            Keep = true,
            OperationId = $"isyarat-{text}",
            By = Tester,
        };
        await DoAsync($"isyarat-{text}", node => node.SayAsync(Instance, signal));
    }

    private async Task TaskAsync(string activity)
    {
        var task = await field.TaskAsync(Instance, activity);
        var claim = new TaskActed(task, TaskAct.Claim) { OperationId = $"ambil-{activity}", By = Tester };
        var complete = new TaskActed(task, TaskAct.Complete)
        {
            OperationId = $"selesai-{activity}",
            By = Tester,
            Decision = "SELESAI",
        };
        await DoAsync($"ambil-{activity}", node => node.SayAsync(Instance, claim));
        await DoAsync($"selesai-{activity}", node => node.SayAsync(Instance, complete));
    }

    private async Task<NodeAnswer> DoAsync(string what, Func<NodeProcess, Task<NodeAnswer?>> ask)
    {
        await field.TurnAsync();
        var answer = await field.AskAsync(ask, $"{name} {what}");
        field.Answered();
        _done.Add((ask, what, answer));
        return answer;
    }
}
