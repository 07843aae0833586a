using Magang.Workflows.Identity;

namespace Magang.Workflows.Tests.Identity;

public sealed class NipTests
{
    [TestCase("197001012000011001", NipKind.Pns)]
    [TestCase("19700101 200001 1 001", NipKind.Pns)]
    [TestCase("200012312024211001", NipKind.Pppk)]
    public void A_number_says_what_its_owner_is(string raw, NipKind kind)
    {
        Assert.That(Nip.TryParse(raw, out var nip, out var reason), Is.True, reason);
        Assert.That((nip.Kind, nip.Value.Length), Is.EqualTo((kind, 18)));
    }

    [Test]
    public void It_is_shown_as_letters_write_it()
    {
        var parsed = Nip.TryParse("197001012000011001", out var nip, out _);

        Assert.That(parsed, Is.True);
        Assert.That(nip.ToDisplay(), Is.EqualTo("19700101 200001 1 001"));
    }

    [TestCase("19860926201505100", "18 angka")]
    [TestCase("19700101200001100A", "18 angka")]
    [TestCase("١٩٧٠٠١٠١٢٠٠٠٠١١٠٠١", "18 angka")]
    [TestCase("200013312024211001", "tanggal lahir")]
    [TestCase("198602302010011001", "tanggal lahir")]
    [TestCase("197001012000131001", "bulan pengangkatan")]
    [TestCase("201505011986091001", "mendahului tanggal lahir")]
    [TestCase("197001012000013001", "ke-15")]
    [TestCase("197001012000011000", "nomor urut")]
    [TestCase("200012312024201001", "ke-14")]
    [TestCase("200012312000211001", "tahun pengangkatan")]
    public void A_refusal_says_why_without_the_number(string raw, string why)
    {
        Assert.That(Nip.TryParse(raw, out _, out var reason), Is.False);
        Assert.That(reason, Does.Contain(why).And.Not.Contains(raw));
    }
}
