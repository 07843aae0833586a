using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Says which version of a definition a child is started in; looked up once a transaction.</summary>
internal sealed class DefinitionAnswers(NpgsqlConnection connection, DefinitionStore definitions)
{
    private static readonly string NewestVersions = Sql.Read("Committing/newest_versions");

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Answers the question that each of these is at.</summary>
    public async Task AnswerAsync(IReadOnlyList<InstanceWork> asking, CancellationToken cancel)
    {
        var asked = asking.Select(work => (Work: work, ((DefinitionAsked)work.Question()!).DefinitionId)).ToArray();
        var unknown = asked
            .Select(question => question.DefinitionId)
            .Where(id => !_known.ContainsKey(id))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (unknown.Length > 0)
            await LookUpAsync(unknown, cancel);
        foreach (var (work, definition) in asked)
        {
            work.Asked();
            work.Answer(new DefinitionAnswered(definition, _known[definition]));
        }
    }

    private async Task LookUpAsync(string[] unknown, CancellationToken cancel)
    {
        foreach (var id in unknown)
            _known[id] = 0;
        await using (var command = new NpgsqlCommand(NewestVersions, connection))
        {
            command.Parameters.Add(
                new NpgsqlParameter("definitions", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = unknown }
            );
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                _known[reader.Text("definition_id")] = reader.Int("version");
        }
        foreach (var id in unknown.Where(id => _known[id] > 0))
        {
            try
            {
                await definitions.GetAsync(new DefinitionKey(id, _known[id]), cancel);
            }
            catch (DefinitionRefusedException)
            {
                // Published by a version that ran what this one does not: a child of it could never be made here.
                _known[id] = 0;
            }
        }
    }
}
