using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Proofs;
using Magang.Workflows.Tests.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Random workflows, run by the engine itself: wherever it can be driven to B without A, the proof has refused.</summary>
public class DifferenceTests
{
    private const int Drives = 4;
    private const int Seeds = 60;

    // Random drawings go round in many ways; those with more states are told apart, not waited for.
    private const int MostStates = 300;

    private const string Clause =
        """{"id":"K1","jenis":"didahului","pasal":"P","kalimat":"B sesudah A.","peristiwa":{"kabar":"B"},"oleh":{"kabar":"A"}}""";

    [Test]
    public void What_the_engine_can_be_driven_to_is_refused([Values] FlowMode mode)
    {
        var proof = new PublishProof([AContract.Of(Clause)]) { MostStates = MostStates };
        var (broken, refused, accepted, unproved) = (0, 0, 0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var definition = RandomDrawing.Read(random, mode, says: true);
            var codes = proof
                .Of(definition, _ => null)
                .Select(finding => finding.Code)
                .ToHashSet(StringComparer.Ordinal);
            var isRefused = codes.Contains("MGW-871");
            var isTooLarge = codes.Overlaps(["MGW-876", "MGW-964"]);
            var isBroken = Enumerable.Range(0, Drives).Any(_ => SaysBFirst(definition, random));
            broken += isBroken ? 1 : 0;
            unproved += isTooLarge ? 1 : 0;
            refused += isRefused ? 1 : 0;
            accepted += isRefused || isTooLarge ? 0 : 1;
            Assert.That(isBroken && !isRefused && !isTooLarge, Is.False, $"seed {seed}: {definition.Source}");
        }
        TestContext.Out.WriteLine(
            $"{mode}: {broken} driven to it, {refused} refused, {accepted} accepted, {unproved} too large"
        );

        Assert.That(broken, Is.Positive);
        Assert.That(accepted, Is.Positive);
    }

    private static bool SaysBFirst(Definition definition, Random random)
    {
        var world = new World(definition);
        var life = world.Start("acak");
        for (var step = 0; step < 20 && life.State!.Status == Status.Running && world.Messages.Count == 0; step++)
            RandomWorkflowTests.Happen(world, life, random);
        return world.Messages.Count > 0 && world.Messages[0].Type == "B";
    }
}
