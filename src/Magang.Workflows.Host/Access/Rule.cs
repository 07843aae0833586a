namespace Magang.Workflows.Host.Access;

/// <summary>One line of the policy: who has a right, and how far.</summary>
/// <param name="right">The right.</param>
/// <param name="what">It in Indonesian, as the rest of "Anda tidak berhak …".</param>
public sealed class Rule(Right right, string what)
{
    private readonly Dictionary<string, Reach> _reaches = new(StringComparer.Ordinal);

    /// <summary>The right.</summary>
    public Right Right { get; } = right;

    /// <summary>It in Indonesian, as the rest of "Anda tidak berhak …".</summary>
    public string What { get; } = what;

    /// <summary>What a key of another system must be allowed, to do it in its region; null where no key may.</summary>
    public string? Scope { get; init; }

    /// <summary>The roles that reach everything of their region.</summary>
    public IReadOnlyList<string> Region
    {
        init => Add(value, Reach.Region);
    }

    /// <summary>The roles that reach what is of their OPD.</summary>
    public IReadOnlyList<string> Opd
    {
        init => Add(value, Reach.Opd);
    }

    /// <summary>The roles that reach what is about themselves.</summary>
    public IReadOnlyList<string> Own
    {
        init => Add(value, Reach.Own);
    }

    /// <summary>The roles that reach, from the installation's own region, every region.</summary>
    public IReadOnlyList<string> Installation
    {
        init => Add(value, Reach.Installation);
    }

    /// <summary>The roles that have it anywhere, in the order of the table.</summary>
    public IReadOnlyCollection<string> Roles => _reaches.Keys;

    /// <summary>How far it goes for a role.</summary>
    public Reach Of(string role) =>
        role == Accounts.Roles.Machine ? (Scope is null ? Reach.None : Reach.Region) : _reaches.GetValueOrDefault(role);

    private void Add(IReadOnlyList<string> roles, Reach reach)
    {
        foreach (var role in roles)
            _reaches.Add(role, reach);
    }
}
