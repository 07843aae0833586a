using Npgsql;

namespace Magang.Workflows.Postgres;

/// <summary>How this product connects to PostgreSQL.</summary>
public static class Database
{
    /// <summary>A pool with the settings that the statements here are made for.</summary>
    /// <param name="connectionString">Npgsql's form. What it says itself is kept, except that connections are never reset:
    /// nothing here leaves state in a session, so that PgBouncer in transaction mode may stand between.</param>
    /// <param name="prepare">False behind a PgBouncer that cannot keep prepared statements (before 1.21).</param>
    public static NpgsqlDataSource Connect(string connectionString, bool prepare = true)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            NoResetOnClose = true,
            // Arrays make one text serve any number of rows: the statements of the hot path are few and never vary.
            MaxAutoPrepare = prepare ? 128 : 0,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
        };
        if (string.IsNullOrEmpty(settings.ApplicationName))
            settings.ApplicationName = "magang";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
