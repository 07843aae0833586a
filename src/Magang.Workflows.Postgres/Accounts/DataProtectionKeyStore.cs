using Npgsql;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>The keys that seal cookies and forms, so that all servers of an installation have the same.</summary>
/// <remarks>Without async: ASP.NET Core asks for them that way.</remarks>
public sealed class DataProtectionKeyStore(NpgsqlDataSource source)
{
    private static readonly string All = Sql.Read("Accounts/data_protection_keys");
    private static readonly string Insert = Sql.Read("Accounts/insert_data_protection_key");

    /// <summary>All of them, as XML, in the order they were made.</summary>
    public IReadOnlyList<string> Read()
    {
        using var command = source.CreateCommand(All);
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
            keys.Add(reader.Text("xml"));
        return keys;
    }

    /// <summary>Keeps one more.</summary>
    public void Add(string name, string xml)
    {
        using var command = source.CreateCommand(Insert);
        command.Parameters.AddWithValue("name", name);
        command.Parameters.AddWithValue("xml", xml);
        command.ExecuteNonQuery();
    }
}
