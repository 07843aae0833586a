using System.Text.Json;
using Magang.Workflows.Personal;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Personal;

public sealed class PersonalTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(n => (byte)n)];

    [TestCase("health.FitMentally", PersonalKind.Specific)]
    [TestCase("discipline[].Level", PersonalKind.Specific)]
    [TestCase("discipline[3].Level", PersonalKind.Specific)]
    [TestCase("checks[].Passed", PersonalKind.Specific)]
    [TestCase("rec.SignerNip", PersonalKind.General)]
    [TestCase("kwk.Participants[0]", PersonalKind.General)]
    [TestCase("health.NotInTheSchema", PersonalKind.Specific)]
    [TestCase("kwk.Number", PersonalKind.None)]
    [TestCase("applicant.BirthDate", PersonalKind.General)]
    [TestCase("applicant.PositionCode", PersonalKind.None)]
    [TestCase("orgTree[DINAS_A]", PersonalKind.None)]
    public void The_schema_says_what_is_personal(string path, PersonalKind kind) =>
        Assert.That(new PersonalFields(ARuleset.Schema).KindOf(path), Is.EqualTo(kind));

    [TestCase("""{"b":1,"a":[true,null]}""", """{ "a" : [true, null], "b" : 1.0 }""")]
    [TestCase("1.50", "1.5")]
    [TestCase("\"\\u0041\"", "\"A\"")]
    [TestCase("100", "1e2")]
    public void The_same_value_has_the_same_commitment_however_it_is_written(string one, string other) =>
        Assert.That(
            Commitment.Of(Salt, JsonElement.Parse(one)),
            Is.EqualTo(Commitment.Of(Salt, JsonElement.Parse(other)))
        );

    [Test]
    public void Another_value_or_salt_has_another_commitment()
    {
        var commitment = Commitment.Of(Salt, JsonElement.Parse("true"));

        Assert.That(commitment, Is.Not.EqualTo(Commitment.Of(Salt, JsonElement.Parse("false"))));
        Assert.That(commitment, Is.Not.EqualTo(Commitment.Of([.. Salt.Reverse()], JsonElement.Parse("true"))));
        Assert.That(commitment, Has.Length.EqualTo(43).And.Match("^[A-Za-z0-9_-]+$"));
    }

    [Test]
    public void It_is_the_hash_of_salt_and_canonical_json()
    {
        var expected = System.Security.Cryptography.SHA256.HashData([.. Salt, .. "{\"a\":1}"u8]);

        Assert.That(
            Commitment.Of(Salt, JsonElement.Parse("""{ "a": 1 }""")),
            Is.EqualTo(System.Buffers.Text.Base64Url.EncodeToString(expected))
        );
    }

    [Test]
    public void A_short_salt_is_refused() =>
        Assert.That(
            () => Commitment.Of([1, 2, 3], JsonElement.Parse("true")),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );
}
