using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Small contracts of the programme <c>metro</c>.</summary>
internal static class AContract
{
    public static Contract Of(params string[] clauses) =>
        ContractReader.Read(
            $$"""{"regulasi":"metro","versi":"uji","judul":"Uji","program":[{"nama":"metro","alur":["uji"],"klausul":[{{string.Join(',', clauses)}}]}]}""",
            "uji"
        );
}
