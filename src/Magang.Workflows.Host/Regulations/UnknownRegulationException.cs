using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Regulations;

/// <summary>A regulation was named that this version does not have.</summary>
public sealed class UnknownRegulationException(string name, IReadOnlyList<string> known)
    : MagangException(
        "MGW-221",
        $"Regulasi '{name}' tidak ada{NearestWord.Hint(name, known)}. Yang ada: {string.Join(", ", known)}."
    );
