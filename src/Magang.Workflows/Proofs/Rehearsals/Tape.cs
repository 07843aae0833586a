namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>What one burst left open and how it was chosen, so that the same burst can be tried with every choice in turn.</summary>
internal sealed class Tape
{
    /// <summary>Most choices in one burst; more, and the workflow cannot be proved.</summary>
    public const int MostChoices = 40;

    private readonly List<(int Chosen, int Ways)> _choices = [];
    private readonly HashSet<int> _entered = [];
    private int _at;

    /// <summary>What the activities did in this burst, in order.</summary>
    public List<Deed> Deeds { get; } = [];

    /// <summary>True where one burst had more choices than are tried.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>How many deeds there may be before this one in the burst's journal.</summary>
    public Func<int> Place { get; set; } = static () => 0;

    /// <summary>Whether nothing else goes on in this burst; then it makes no difference whether what comes at once is waited for.</summary>
    public Func<bool> IsAlone { get; set; } = static () => false;

    /// <summary>Begins a burst; choices made before are made again.</summary>
    public void Rewind()
    {
        _at = 0;
        _entered.Clear();
        Deeds.Clear();
    }

    /// <summary>Forgets all choices.</summary>
    public void Clear()
    {
        _choices.Clear();
        Rewind();
    }

    /// <summary>Turns to the next way that was not tried; false where there is none.</summary>
    public bool TryNext()
    {
        while (_choices.Count > 0)
        {
            var (chosen, ways) = _choices[^1];
            if (chosen + 1 < ways)
            {
                _choices[^1] = (chosen + 1, ways);
                return true;
            }
            _choices.RemoveAt(_choices.Count - 1);
        }
        return false;
    }

    /// <summary>Takes one of so many ways.</summary>
    public int Choose(int ways)
    {
        if (ways <= 1)
            return 0;
        if (_at == _choices.Count)
        {
            if (_choices.Count == MostChoices)
            {
                IsOverrun = true;
                return 0;
            }
            _choices.Add((0, ways));
        }
        return _choices[_at++].Chosen;
    }

    /// <summary>Whether the activity is entered for the first time in this burst: a second time is put off to a burst of its own.</summary>
    public bool IsFirst(int node) => _entered.Add(node);

    /// <summary>Notes what an activity did.</summary>
    public void Note(int node, string outcome, string? status, bool isStatusKnown) =>
        Deeds.Add(new Deed(node, outcome, status, isStatusKnown, Place()));
}

/// <summary>Something that an activity did.</summary>
/// <param name="Node">Its place in the definition.</param>
/// <param name="Outcome">With what it ended; of several the first, then a comma and the next.</param>
/// <param name="Status">The status that the case got by it; null for none.</param>
/// <param name="IsStatusKnown">False where it may be any status, or none.</param>
/// <param name="Place">How many activities had completed before it in the burst.</param>
internal readonly record struct Deed(int Node, string Outcome, string? Status, bool IsStatusKnown, int Place);
