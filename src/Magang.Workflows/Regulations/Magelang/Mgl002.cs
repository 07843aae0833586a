namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 2: Tujuan: memperoleh ASN berkarakteristik pribadi penyelenggara pelayanan
/// publik; perekat NKRI; intelegensia tinggi; keterampilan, keahlian, perilaku sesuai jabatan.
/// </summary>
internal sealed class Mgl002 : Rule
{
    public override string Id => "MGL-002";

    public override Truth Holds(Inquiry q) => q["selection.Standards"].Count >= Characteristics;

    // Personal character, binding the nation, intelligence, skill and conduct for the post.
    private const int Characteristics = 4;
}
