using System.Text.Json;
using Magang.Workflows.Personal;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Absent, null, false and empty, as the fact format has them.</summary>
public sealed class FactTests
{
    private static readonly Fact Facts = Fact.Of(
        JsonElement.Parse(
            """
            {"none":null,"yes":true,"no":false,"empty":"","word":"BADAN","day":"2026-03-17","list":[],
             "slots":[{"Year":2024},{"Year":2023,"Predicate":"BAIK"}],"map":{"II.a":["TUJUAN"]},"number":4}
            """
        )
    );

    [Test]
    public void A_missing_key_is_absent_in_every_comparison()
    {
        var missing = Facts["missing"];
        Truth[] results =
        [
            missing == "BADAN",
            missing != "BADAN",
            missing.IsNone,
            missing.NotBlank,
            missing.Holds,
            missing.In("A", "B"),
            missing <= Facts["day"],
            missing.Count > 0,
            missing.Any(_ => Truth.True),
            missing.All(_ => Truth.True),
            missing.Contains("x"),
            Facts["missing.Below"] == "BADAN",
        ];

        Assert.That(results, Is.All.EqualTo(Truth.Absent));
    }

    [Test]
    public void A_recorded_null_is_none_and_so_are_its_members()
    {
        foreach (var none in new[] { Facts["none"], Facts["none.Member"], Facts["none.Member.Below"] })
        {
            Assert.That(none.IsNone, Is.EqualTo(Truth.True));
            Assert.That(none == "BADAN", Is.EqualTo(Truth.False));
            Assert.That(none != "BADAN", Is.EqualTo(Truth.True));
            Assert.That(none.NotBlank, Is.EqualTo(Truth.False));
            Assert.That(none.In("BADAN"), Is.EqualTo(Truth.False));
            Assert.That(none <= Facts["day"], Is.EqualTo(Truth.False));
            Assert.That(Facts["day"] <= none, Is.EqualTo(Truth.False));
            Assert.That(none.Count > 0, Is.EqualTo(Truth.False));
            Assert.That(none.All(_ => Truth.True), Is.EqualTo(Truth.False));
        }

        Assert.That(Facts["none"] == Facts["none.Member"], Is.EqualTo(Truth.True));
        Assert.That(Facts["none"] == Facts["word"], Is.EqualTo(Truth.False));
        Assert.That(Facts["none"] <= Facts["missing"], Is.EqualTo(Truth.False), "none is ordered before nothing");
        Assert.That(Facts["none"] == Facts["missing"], Is.EqualTo(Truth.Absent));
    }

    [Test]
    public void False_empty_and_an_empty_list_are_values()
    {
        Assert.That(Facts["no"].Holds, Is.EqualTo(Truth.False));
        Assert.That(Facts["no"].IsRecorded, Is.EqualTo(Truth.True));
        Assert.That(Facts["empty"].NotBlank, Is.EqualTo(Truth.False));
        Assert.That(Facts["empty"].IsRecorded, Is.EqualTo(Truth.True));
        Assert.That(Facts["list"].Any(_ => Truth.True), Is.EqualTo(Truth.False));
        Assert.That(Facts["list"].All(_ => Truth.False), Is.EqualTo(Truth.True));
        Assert.That(Facts["list"].Contains(Facts["missing"]), Is.EqualTo(Truth.False));
    }

    [Test]
    public void An_open_slot_is_absent_and_others_are_not()
    {
        Truth Has(int year) => Facts["slots"].Any(r => r["Year"] == year & r["Predicate"] == "BAIK");

        Assert.That((Has(2024), Has(2023), Has(2022)), Is.EqualTo((Truth.Absent, Truth.True, Truth.False)));
    }

    [Test]
    public void A_key_with_dots_is_reached_by_entry() =>
        Assert.That(Facts["map"].Entry("II.a").Contains("TUJUAN"), Is.EqualTo(Truth.True));

    [Test]
    public void A_fact_of_another_type_is_refused_by_its_path() =>
        Assert.That(
            () => Facts["word"] <= Facts["day"],
            Throws.TypeOf<FactTypeException>().With.Property(nameof(FactTypeException.Path)).EqualTo("word")
        );

    [Test]
    public void A_reference_reads_as_the_value_it_stands_for()
    {
        var reference = """{"health":{"FitMentally":{"$pribadi":"abc"}}}""";
        var vault = new Vault([new("abc", JsonElement.Parse("true"))]);

        Assert.That(Fact.Of(JsonElement.Parse(reference), vault)["health.FitMentally"].Holds, Is.EqualTo(Truth.True));
        Assert.That(Fact.Of(JsonElement.Parse(reference))["health.FitMentally"].Holds, Is.EqualTo(Truth.Absent));
        Assert.That(Fact.Of(JsonElement.Parse(reference))["health.FitMentally"].State, Is.EqualTo(FactState.Erased));
    }
}
