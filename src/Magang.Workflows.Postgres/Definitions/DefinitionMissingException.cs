using System.Globalization;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>No such definition, or no such version of it, is published.</summary>
/// <param name="definitionId">The definition's id.</param>
/// <param name="version">The version; null where any published one would have done.</param>
public sealed class DefinitionMissingException(string definitionId, int? version)
    : MagangException(
        "MGW-402",
        version is { } asked
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Definisi '{definitionId}' versi {asked} tidak ada di basis data ini. Terbitkan versi itu dahulu, lalu ulangi."
            )
            : $"Definisi '{definitionId}' belum diterbitkan, atau semua versinya sudah ditarik. Terbitkan dahulu, lalu ulangi."
    );
