namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 3 huruf f: tidak dipungut biaya: 'pelamar tidak dibebankan biaya apapun dalam
/// proses seleksi'.
/// </summary>
internal sealed class Mgl003f : Rule
{
    public override string Id => "MGL-003f";

    public override Truth Holds(Inquiry q) => q["applicantCharges"].All(c => c["Amount"] == 0);
}
