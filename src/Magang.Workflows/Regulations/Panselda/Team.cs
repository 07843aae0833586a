namespace Magang.Workflows.Regulations.Panselda;

/// <summary>The teams of Pasal 27 ayat (2) huruf d and e, which are led alike.</summary>
internal static class Team
{
    /// <summary>Angka 1-3: the head, the secretary and the division head of the personnel office lead it.</summary>
    public static Truth IsLedAsDecreed(Fact team) =>
        team["Chair"] == "KEPALA_BKPPD"
        & team["ViceChair"] == "SEKRETARIS_BKPPD"
        & team["Secretary"] == "KABID_PENGADAAN_ASN";

    /// <summary>Angka 4: the members are PNS, and every field has one.</summary>
    public static Truth HasCivilServantsOf(Fact team, string[] fields) =>
        Every.Of(fields, field => HasCivilServantOf(team, field)) & team["Members"].All(m => m["Status"] == "PNS");

    /// <summary>Names the fields without a PNS, for a finding; null if none.</summary>
    public static string? Missing(Fact team, string[] fields) =>
        Every.Missing("Urusan tanpa anggota PNS", fields, field => HasCivilServantOf(team, field));

    private static Truth HasCivilServantOf(Fact team, string field) =>
        team["Members"].Any(m => m["Field"] == field & m["Status"] == "PNS");
}
