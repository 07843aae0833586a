namespace Magang.Workflows.Definitions;

/// <summary>Reads Elsa 3 JSON, wholly or not at all.</summary>
public static class DefinitionReader
{
    /// <summary>Reads and checks one definition.</summary>
    /// <param name="utf8">The document; a byte-order mark is skipped.</param>
    /// <exception cref="DefinitionRefusedException">Any fault, all of them named with id and path.</exception>
    public static Definition Read(ReadOnlyMemory<byte> utf8) => throw new System.Diagnostics.UnreachableException();
}
