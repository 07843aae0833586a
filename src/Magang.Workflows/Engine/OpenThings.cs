using System.Runtime.InteropServices;

namespace Magang.Workflows.Engine;

/// <summary>What an instance has open of one kind, in the order of the ids: found by id, and by the execution it belongs to.</summary>
/// <remarks>A loop that runs its items side by side has thousands, so nothing is searched for from the beginning.</remarks>
/// <param name="all">The instance's own list, in the order of the ids; changed here only while a burst runs.</param>
/// <param name="idOf">The id, which only goes up.</param>
/// <param name="ownerOf">The execution that one belongs to.</param>
internal sealed class OpenThings<T>(List<T> all, Func<T, int> idOf, Func<T, int> ownerOf)
    where T : class
{
    // Made when first asked for: a burst that is refused needs none.
    private Dictionary<int, List<T>>? _byOwner;

    /// <summary>The one with this id; null where it is not open.</summary>
    public T? Find(int id)
    {
        var place = PlaceOf(all, id);
        return place < 0 ? null : all[place];
    }

    /// <summary>Those that belong to an execution, in the order of their ids.</summary>
    public IReadOnlyList<T> Of(int owner) => ByOwner().TryGetValue(owner, out var own) ? own : [];

    /// <summary>Adds one with the highest id so far.</summary>
    public void Add(T added)
    {
        all.Add(added);
        if (_byOwner is not null)
            Group(_byOwner, added);
    }

    /// <summary>Puts another with the same id and owner in its place.</summary>
    public void Replace(T other)
    {
        all[PlaceOf(all, idOf(other))] = other;
        if (_byOwner is null)
            return;
        var own = _byOwner[ownerOf(other)];
        own[PlaceOf(own, idOf(other))] = other;
    }

    /// <summary>Takes one away; false where it is not open.</summary>
    public bool Remove(T gone)
    {
        var place = PlaceOf(all, idOf(gone));
        if (place < 0)
            return false;
        all.RemoveAt(place);
        if (_byOwner is null)
            return true;
        var own = _byOwner[ownerOf(gone)];
        own.RemoveAt(PlaceOf(own, idOf(gone)));
        if (own.Count == 0)
            _byOwner.Remove(ownerOf(gone));
        return true;
    }

    private Dictionary<int, List<T>> ByOwner()
    {
        if (_byOwner is not null)
            return _byOwner;
        _byOwner = new(all.Count);
        foreach (var open in all)
            Group(_byOwner, open);
        return _byOwner;
    }

    private void Group(Dictionary<int, List<T>> groups, T open)
    {
        ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, ownerOf(open), out _);
        (own ??= new(1)).Add(open);
    }

    private int PlaceOf(List<T> list, int id)
    {
        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = idOf(list[middle]);
            if (found == id)
                return middle;
            if (found < id)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
