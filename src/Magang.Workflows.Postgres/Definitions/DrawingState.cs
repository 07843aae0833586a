using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>How far a definition is.</summary>
/// <param name="Newest">Its newest version, retired or not; 0 where none was ever published.</param>
/// <param name="Published">The version that new instances start in; 0 where there is none.</param>
/// <param name="Revision">How often its draft was saved; 0 where there is none.</param>
public sealed record DrawingState(int Newest, int Published, int Revision)
{
    private static readonly string State = Sql.Read("Definitions/drawing_state");

    /// <summary>Whether there is neither a version nor a draft.</summary>
    public bool IsNothing => Newest == 0 && Revision == 0;

    /// <summary>How far a definition is, as a transaction sees it.</summary>
    internal static async Task<DrawingState> ReadAsync(
        NpgsqlConnection connection,
        string definitionId,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(State, connection);
        command.Parameters.AddWithValue("definition", definitionId);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new DrawingState(reader.Int("newest"), reader.Int("published"), reader.Int("revision"));
    }
}

/// <summary>What somebody drew and publishes.</summary>
/// <param name="DefinitionId">Of which definition; its document says the same.</param>
/// <param name="Source">The document.</param>
/// <param name="By">Who publishes it.</param>
/// <param name="From">The state that he saw. Its draft goes when this is published.</param>
public sealed record Drawn(string DefinitionId, ReadOnlyMemory<byte> Source, string By, DrawingState From);

/// <summary>What came of publishing.</summary>
/// <param name="Key">The version that has this content now.</param>
/// <param name="IsNew">False where the newest version had it already.</param>
/// <param name="Followers">The versions of others that were published with it, because they follow it.</param>
public sealed record DrawnPublished(DefinitionKey Key, bool IsNew, IReadOnlyList<DefinitionKey> Followers);
