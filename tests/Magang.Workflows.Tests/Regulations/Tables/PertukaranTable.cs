namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class PertukaranTable
{
    public static ARuleTable Table { get; } =
        new(
            "pertukaran",
            "berkas-pertukaran.json",
            new DateOnly(2026, 3, 1),
            [
                ("EXC-01", "placement.Unit=\"UNIT_A\"", "placement.RelevantToTusi"),
                ("EXC-02", "exchange.AgencyB=\"INSTANSI_A\"", "exchange.InboundPersonId"),
                ("EXC-03", "a.End=\"2027-03-01\"", "a.End"),
                ("EXC-04", "exchange.LanCoordination=null", "exchange.LanCoordination"),
                ("EXC-05", "competencyMap[0].GapIds=[]", "competencyMap"),
                ("EXC-06", "placement.GoalIds=[]", "placement.GoalIds"),
                ("EXC-07", "agreement.SignedByB=false", "agreement"),
                ("EXC-08", "legalBasis[0].Issuer=\"KEMENPANRB\"", "legalBasis"),
            ]
        );
}
