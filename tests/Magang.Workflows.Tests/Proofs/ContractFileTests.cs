using Magang.Workflows.Expressions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Proofs.Wandering;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>The contracts cite what the regulations say, and leave out no gate.</summary>
public class ContractFileTests
{
    private static IEnumerable<string> Regulations => Shipped.Contracts.Select(contract => contract.Regulation);

    private static IEnumerable<TestCaseData> Cases =>
        from contract in Shipped.Contracts
        from programme in contract.Programmes
        select new TestCaseData(contract, programme).SetArgDisplayNames(programme.Name);

    [Test]
    public void Every_programme_has_a_contract_that_owns_its_shipped_workflow()
    {
        var programmes = Shipped.Contracts.SelectMany(contract => contract.Programmes).ToArray();

        Assert.That(programmes.Select(programme => programme.Name), Is.EquivalentTo(Programmes.Names.OfType<string>()));
        Assert.That(
            programmes.SelectMany(programme => programme.Definitions.Select(id => (id, programme.Name))),
            Is.EquivalentTo(
                Drawing.Shipped.Select(workflow => (workflow, Shipped.Definition(workflow).Programme!.Name))
            )
        );
    }

    [TestCaseSource(nameof(Regulations))]
    public void A_contract_bears_its_regulation_s_title_and_programmes(string regulation)
    {
        var contract = Shipped.Contracts.Single(one => one.Regulation == regulation);

        Assert.That(contract.Title, Is.EqualTo(ARuleset.Named(regulation).Regulations[0].Title));
        Assert.That(
            contract.Programmes.Select(programme => Programmes.Find(programme.Name)!.Regulation),
            Is.All.EqualTo(regulation)
        );
    }

    [TestCaseSource(nameof(Cases))]
    public void Every_gate_that_the_shipped_workflow_passes_is_in_a_clause_or_has_a_reason(
        Contract contract,
        ProgrammeContract programme
    )
    {
        var named = Named(programme, clause => clause is not HasInputs).ToHashSet(StringComparer.Ordinal);
        var drawn = programme
            .Definitions.SelectMany(id => Shipped.Definition(id).Nodes)
            .Where(node => node.Activity is Gate)
            .Select(node => Json.Text(((LiteralExpression)node.Inputs["gate"]).Value))
            .Distinct()
            .ToArray();

        Assert.That(drawn.Where(gate => !named.Contains(gate) && !programme.Undemanded.ContainsKey(gate)), Is.Empty);
        Assert.That(named.Where(programme.Undemanded.ContainsKey), Is.Empty, "in a clause after all");
        Assert.That(
            drawn.Except(Named(programme, clause => clause is HasInputs)),
            Is.Empty,
            "gates whose inputs may be anything"
        );
        Assert.That(
            named.Concat(programme.Undemanded.Keys).Except(ARuleset.Named(contract.Regulation).GateNames),
            Is.Empty,
            "gates that the regulation has not"
        );
    }

    [TestCaseSource(nameof(Regulations))]
    public void Every_gate_of_a_regulation_is_in_a_clause_or_has_a_reason(string regulation)
    {
        var contract = Shipped.Contracts.Single(one => one.Regulation == regulation);
        var told = contract
            .Programmes.SelectMany(programme => Named(programme, _ => true).Concat(programme.Undemanded.Keys))
            .ToHashSet(StringComparer.Ordinal);

        Assert.That(
            ARuleset
                .Named(regulation)
                .Regulations.Where(text => text.System != KnownRegulations.CrossCutting)
                .SelectMany(text => text.Gates.Keys)
                .Where(gate => !told.Contains(gate)),
            Is.Empty
        );
    }

    [TestCaseSource(nameof(Cases))]
    public void Every_clause_cites_rules_and_the_articles_that_they_have(Contract contract, ProgrammeContract programme)
    {
        var ruleset = ARuleset.Named(contract.Regulation);
        foreach (var clause in programme.Clauses)
        {
            Assert.That(clause.Rules.Except(ruleset.RuleIds), Is.Empty, clause.Id);
            foreach (var citation in clause.Rules.Select(rule => ruleset[rule].Text.Citation))
                Assert.That(
                    Articles(clause).Any(article => citation.EndsWith(article, StringComparison.Ordinal)),
                    Is.True,
                    $"{clause.Id} cites '{clause.Citation}', a rule of it '{citation}'"
                );
            foreach (var article in Articles(clause).Where(article => !IsPractice(article)))
                Assert.That(
                    ruleset.Rules.Any(rule => rule.Text.Citation.Contains(article, StringComparison.Ordinal)),
                    Is.True,
                    $"{clause.Id} cites '{article}', which no rule of the regulation has"
                );
            Assert.That(clause.Sentence, Does.EndWith("."), clause.Id);
            Assert.That(
                clause.Rules.IsEmpty,
                Is.EqualTo(Articles(clause).All(IsPractice)),
                $"{clause.Id} cites articles without rules, or the other way round"
            );
        }
    }

    [Test]
    public void The_page_of_contracts_is_what_the_command_writes() =>
        Assert.That(
            RepositoryFolder.Read("docs", "klausul.md"),
            Is.EqualTo(ContractTable.Of(Shipped.Contracts)),
            "write it anew: ./magang kontrak --tabel > docs/klausul.md"
        );

    [TestCaseSource(nameof(Cases))]
    public void What_a_contract_demands_of_every_end_the_case_demands_too(
        Contract contract,
        ProgrammeContract programme
    )
    {
        var machine = Programmes.Find(programme.Name)!;
        var lacking = new List<string>();
        foreach (var clause in programme.Clauses.OfType<EndsWith>())
        {
            // A gate that only had to be asked has no outcome that a case could remember.
            string[] gates =
            [
                .. clause
                    .With.Any.Where(one => one is { Kind: EventKind.Gate, Outcome: Gate.Passed })
                    .Select(one => one.Name),
            ];
            if (gates.Length != 1 || clause.With.Any.Length != 1)
                continue;
            var except = clause.Except.Any.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
            lacking.AddRange(
                machine
                    .Ends.Where(end => !except.Contains(end) && !Demand.Of(machine, end).Contains(gates[0]))
                    .Select(end => $"{clause.Id}: {end} without {gates[0]}")
            );
        }

        Assert.That(lacking, Is.Empty, contract.Version);
    }

    [TestCaseSource(nameof(Cases))]
    public void The_order_of_gates_in_a_contract_holds_for_a_case_too(Contract contract, ProgrammeContract programme)
    {
        var machine = Programmes.Find(programme.Name)!;
        var loose =
            from clause in programme.Clauses.OfType<PrecededBy>()
            where clause.Events.Any is [{ Kind: EventKind.Gate, Outcome: Gate.Passed }] && clause.Since.IsEmpty
            where clause.By.Any is [{ Kind: EventKind.Gate, Outcome: Gate.Passed }]
            let gate = clause.Events.Any[0].Name
            let before = clause.By.Any[0].Name
            where !Demand.Before(machine, gate).Contains(before)
            select $"{clause.Id}: {gate} without {before}";

        Assert.That(loose, Is.Empty, contract.Version);
    }

    private static bool IsPractice(string article) =>
        article.StartsWith("DEC-", StringComparison.Ordinal)
        || article.StartsWith("Praktik kantor", StringComparison.Ordinal)
        || article.StartsWith("tidak disebut sumber", StringComparison.Ordinal);

    private static string[] Articles(Clause clause) => clause.Citation.Split(", ");

    private static IEnumerable<string> Named(ProgrammeContract programme, Predicate<Clause> which) =>
        programme
            .Clauses.Where(clause => which(clause))
            .SelectMany(clause => clause.Sets)
            .SelectMany(set => set.Any)
            .Where(one => one.Kind == EventKind.Gate)
            .Select(one => one.Name)
            .Distinct();
}
