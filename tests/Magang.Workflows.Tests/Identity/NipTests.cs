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

    [TestCase("19860926201505100", "berbunyi 17 huruf atau angka, seharusnya 18 angka")]
    [TestCase("19700101200001100A", "letak ke-18 berbunyi 'A', seharusnya angka")]
    [TestCase("19700101\u200B00001100", "letak ke-9 berbunyi tanda tak tampak U+200B, seharusnya angka")]
    [TestCase("١٩٧٠٠١٠١٢٠٠٠٠١١٠٠١", "letak ke-1 berbunyi '١', seharusnya angka")]
    [TestCase("198602302010011001", "(tanggal lahir) berbunyi 19860230, seharusnya tanggal yang ada")]
    [TestCase("197001012000131001", "ke-13 dan ke-14 berbunyi 13, seharusnya 01 sampai 12")]
    [TestCase("197001012000001001", "ke-13 dan ke-14 berbunyi 00, seharusnya 01 sampai 12")]
    [TestCase("197001010000011001", "(tahun pengangkatan) berbunyi 0000, seharusnya tahun yang ada")]
    [TestCase("201505011986091001", "(TMT CPNS) berbunyi 198609, seharusnya bulan pengangkatan sesudah tanggal lahir")]
    [TestCase("197001012000013001", "ke-15 (jenis kelamin) berbunyi 3, seharusnya 1 (pria) atau 2 (wanita)")]
    [TestCase("197001012000011000", "(nomor urut) berbunyi 000, seharusnya 001 sampai 999")]
    public void A_refused_NIP_of_a_PNS_says_which_digits_what_they_are_and_what_belongs_there(string raw, string why)
    {
        Assert.That(Nip.TryParse(raw, out _, out var reason), Is.False);
        Assert.That(reason, Does.Contain(why).And.Not.Contains(raw));
    }

    [TestCase("200013312024211001", "(tanggal lahir) berbunyi 20001331, seharusnya tanggal yang ada")]
    [TestCase("200102292024211001", "(tanggal lahir) berbunyi 20010229, seharusnya tanggal yang ada")]
    [TestCase("200012312000211001", "(tahun pengangkatan PPPK) berbunyi 2000, seharusnya tahun sesudah tahun lahir")]
    [TestCase("200012312024201001", "(pengangkatan PPPK yang keberapa) berbunyi 0, seharusnya 1 sampai 9")]
    [TestCase("200012312024310001", "ke-13 dan ke-14 berbunyi 31, seharusnya 01 sampai 12")]
    [TestCase("200012312024210001", "ke-15 (jenis kelamin) berbunyi 0, seharusnya 1 (pria) atau 2 (wanita)")]
    [TestCase("200012312024211000", "(nomor urut) berbunyi 000, seharusnya 001 sampai 999")]
    public void A_refused_NI_PPPK_says_which_digits_what_they_are_and_what_belongs_there(string raw, string why)
    {
        Assert.That(Nip.TryParse(raw, out _, out var reason), Is.False);
        Assert.That(reason, Does.Contain(why).And.Not.Contains(raw));
    }

    [TestCase("200012312024211001")]
    [TestCase("20001231 202421 1 001")]
    [TestCase("20001231\u00A02024 21 1\t001")]
    [TestCase("200002292024292999")]
    public void An_NI_PPPK_is_read_with_or_without_spaces_and_shown_as_letters_write_it(string raw)
    {
        Assert.That(Nip.TryParse(raw, out var nip, out var reason, NipKind.Pppk), Is.True, reason);
        Assert.That(Nip.TryParse(nip.ToDisplay(), out var again, out _), Is.True);
        Assert.That((again, again.Kind), Is.EqualTo((nip, NipKind.Pppk)));
        Assert.That(nip.ToDisplay().Split(' ').Select(group => group.Length), Is.EqualTo([8, 6, 1, 3]));
    }

    [TestCase("197001012000011001", NipKind.Pppk, "berbunyi 01, seharusnya 21 sampai 29 (tanda PPPK)")]
    [TestCase("200012312024211001", NipKind.Pns, "berbunyi 21, seharusnya 01 sampai 12 (bulan pengangkatan PNS)")]
    public void The_number_of_one_kind_is_not_taken_for_the_other(string raw, NipKind wanted, string why)
    {
        Assert.That(Nip.TryParse(raw, out _, out var reason, wanted), Is.False);
        Assert.That(reason, Does.EndWith(why));
    }

    [Test]
    public void All_that_is_wrong_is_told_from_left_to_right()
    {
        var groups = Nip.FaultsOf("200013312024203000").Select(fault => fault.Group.Split('(')[1]);

        Assert.That(
            groups,
            Is.EqualTo(["tanggal lahir)", "pengangkatan PPPK yang keberapa)", "jenis kelamin)", "nomor urut)"])
        );
    }
}
