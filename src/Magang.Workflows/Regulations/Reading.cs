using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Regulations;

/// <summary>What is being read: the vault that resolves references, and the list of what was read so far.</summary>
/// <param name="vault">Resolves personal values.</param>
/// <param name="records">Whether reads are kept; false for facts read outside an examination.</param>
internal sealed class Reading(Vault vault, bool records)
{
    // Most rules read fewer facts than this, and a scan of so few beats hashing.
    private const int ScanLimit = 24;

    private readonly List<FactInput> _inputs = [];
    private HashSet<string>? _seen;

    /// <summary>Resolves personal values.</summary>
    public Vault Vault { get; } = vault;

    /// <summary>Keeps one read; a path read twice is kept once.</summary>
    public void Add(string path, FactState state, JsonElement stored, JsonElement value)
    {
        if (!records || IsSeen(path))
            return;
        _inputs.Add(new FactInput(path, state, stored, value));
    }

    /// <summary>What was read, in order of first reading.</summary>
    public ImmutableArray<FactInput> Inputs => [.. _inputs];

    private bool IsSeen(string path)
    {
        if (_inputs.Count < ScanLimit)
        {
            foreach (var input in _inputs)
            {
                if (string.Equals(input.Path, path, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        _seen ??= _inputs.Select(i => i.Path).ToHashSet(StringComparer.Ordinal);
        return !_seen.Add(path);
    }
}
