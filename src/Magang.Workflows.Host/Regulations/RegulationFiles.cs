using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Proofs;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Origins;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Regulations;

/// <summary>Reads rulesets, facts schema and calendar from <c>workflows/regulasi</c>.</summary>
/// <param name="workflows">The folder <c>workflows</c>.</param>
public sealed class RegulationFiles(string workflows)
{
    /// <summary>How the names of contracts end.</summary>
    public const string ContractEnding = "-kontrak.json";

    // What was proved once need not be proved again by another runtime in the same process.
    private static readonly ConcurrentDictionary<string, PublishProof> Proofs = new(StringComparer.Ordinal);

    private const string NotesFile = "penjelasan.json";

    /// <summary>A regulation with its predicates and the cross-cutting rules.</summary>
    /// <param name="name">One of <see cref="KnownRegulations.Names"/>.</param>
    /// <param name="region">Whose local days off count; null for those of the regulation's own region.</param>
    /// <exception cref="UnknownRegulationException">A name that is not known.</exception>
    /// <exception cref="RulesetRefusedException">Data and predicates do not fit.</exception>
    public Ruleset Ruleset(string name, string? region = null)
    {
        var known =
            KnownRegulations.Find(name) ?? throw new UnknownRegulationException(name, [.. KnownRegulations.Names]);
        return Workflows.Regulations.Ruleset.Load(
            [.. known.Files.Select(Read)],
            known.Predicates,
            Calendar(region ?? known.Region)
        );
    }

    /// <summary>Every regulation, in the order they are listed to people.</summary>
    /// <exception cref="RulesetRefusedException">Data and predicates do not fit.</exception>
    public IReadOnlyList<Ruleset> All() => [.. KnownRegulations.Names.Select(name => Ruleset(name))];

    /// <summary>Predicates in words, and how doubts were decided.</summary>
    public RuleNotes Notes()
    {
        try
        {
            return RuleNotes.Parse(Read(NotesFile));
        }
        catch (JsonException e)
        {
            throw new RegulationFileException(Path.Combine(workflows, "regulasi", NotesFile), e.Message);
        }
    }

    /// <summary>The facts that rules know.</summary>
    public FactsSchema FactsSchema() => Workflows.Regulations.FactsSchema.Load(FactsSchemaText());

    /// <summary>The same as text, for those who show it.</summary>
    public string FactsSchemaText() => Read("fakta.schema.json");

    /// <summary>What each regulation demands of its workflows: every contract beside the rulesets, as they are listed to people.</summary>
    /// <exception cref="ContractRefusedException">A contract cannot be read as it is written.</exception>
    public ImmutableArray<Contract> Contracts()
    {
        string[] names = [.. KnownRegulations.Names];
        return
        [
            .. ContractTexts()
                .Select(file => ContractReader.Read(file.Text, file.Name))
                .OrderBy(contract => Array.IndexOf(names, contract.Regulation)),
        ];
    }

    /// <summary>What new workflows are proved against: every contract.</summary>
    /// <exception cref="ContractRefusedException">A contract cannot be read as it is written.</exception>
    public PublishProof Proof() =>
        Proofs.GetOrAdd(
            string.Join('\0', [FactsSchemaText(), .. ContractTexts().Select(file => $"{file.Name}\0{file.Text}")]),
            _ => new PublishProof(Contracts())
            {
                Roles = [.. Accounts.Roles.All, Accounts.Roles.Participant],
                Readers = FactReaders.Read(FactsSchemaText(), Read),
            }
        );

    /// <summary>Working days, with the local days off of a region.</summary>
    public WorkingDays Calendar(string? region) => WorkingDays.Load(Read("hari-libur.json"), region);

    private (string Name, string Text)[] ContractTexts() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(workflows, "regulasi"), "*" + ContractEnding)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
                .Select(file => (file, Read(file))),
        ];

    private string Read(string file)
    {
        var path = Path.Combine(workflows, "regulasi", file);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegulationFileException(path, e.Message);
        }
    }
}
