using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Registers;

/// <summary>A number that was given.</summary>
/// <param name="Register">Which register, for example <c>METRO/SURAT_TUGAS/2025</c>.</param>
/// <param name="Number">Counts from 1 without a gap.</param>
/// <param name="GivenAt">UTC.</param>
/// <param name="IsRevoked">True where what bore it was revoked; the number stays spent.</param>
public sealed record GivenNumber(string Register, long Number, DateTimeOffset GivenAt, bool IsRevoked);

/// <summary>A number that another office gave, noted in a register.</summary>
/// <param name="Register">Which register, for example <c>METRO/SURAT_TUGAS/2025</c>.</param>
/// <param name="Number">As that office wrote it.</param>
/// <param name="GivenAt">When it was noted, in UTC.</param>
public sealed record GivenExternalNumber(string Register, string Number, DateTimeOffset GivenAt);

/// <summary>Numbers that were given. Only the committer gives them.</summary>
public sealed class NumberStore(NpgsqlDataSource source)
{
    private static readonly string OfInstance = Sql.Read("Registers/numbers_of_instance");
    private static readonly string ExternalsOfInstance = Sql.Read("Registers/external_numbers_of_instance");
    private static readonly string Revoke = Sql.Read("Registers/revoke_number");

    /// <summary>The numbers of a case, in the order they were given.</summary>
    public async Task<IReadOnlyList<GivenNumber>> OfInstanceAsync(
        InstanceId instance,
        CancellationToken cancel = default
    )
    {
        var numbers = new List<GivenNumber>();
        await using var command = source.CreateCommand(OfInstance);
        command.Parameters.AddWithValue("instance", instance.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            numbers.Add(
                new GivenNumber(
                    reader.Text("register"),
                    reader.Long("number"),
                    reader.At("given_at"),
                    reader.Flag("revoked")
                )
            );
        }
        return numbers;
    }

    /// <summary>The external numbers that a case holds, in the order they were noted.</summary>
    public async Task<IReadOnlyList<GivenExternalNumber>> ExternalsOfInstanceAsync(
        InstanceId instance,
        CancellationToken cancel = default
    )
    {
        var numbers = new List<GivenExternalNumber>();
        await using var command = source.CreateCommand(ExternalsOfInstance);
        command.Parameters.AddWithValue("instance", instance.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            numbers.Add(new GivenExternalNumber(reader.Text("register"), reader.Text("number"), reader.At("given_at")));
        return numbers;
    }

    /// <summary>Marks a number as revoked.</summary>
    /// <returns>False where it was never given.</returns>
    public async Task<bool> RevokeAsync(string register, long number, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Revoke);
        command.Parameters.AddWithValue("register", register);
        command.Parameters.AddWithValue("number", number);
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }
}
