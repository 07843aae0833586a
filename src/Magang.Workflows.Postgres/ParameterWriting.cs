using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres;

/// <summary>Parameters that may be null: their type must be said.</summary>
internal static class ParameterWriting
{
    public static void AddText(this NpgsqlParameterCollection parameters, string name, string? value) =>
        parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value });
}
