using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Which failures mean what.</summary>
internal static class Faults
{
    /// <summary>True where the same batch may well succeed when it is repeated at once.</summary>
    public static bool IsCollision(Exception fault) =>
        fault
            is PostgresException
            {
                SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            };

    /// <summary>True where the connection or the server is away.</summary>
    public static bool IsUnavailable(Exception fault) =>
        fault switch
        {
            PostgresException refused => refused.SqlState.StartsWith("08", StringComparison.Ordinal)
                || refused.SqlState.StartsWith("53", StringComparison.Ordinal)
                || refused.SqlState.StartsWith("57P", StringComparison.Ordinal),
            NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException => true,
            _ => false,
        };

    /// <summary>The coded error for a failure; what is coded already stays.</summary>
    public static MagangException Describe(Work work, Exception fault) =>
        fault as MagangException
        ?? new BurstFailedException(
            work.Instance,
            StimulusCodec.KindOf(work.Submission.Stimulus),
            // Never the message: a database's or a parser's quotes the value, which may be a person's.
            fault is PostgresException refused
                ? refused.SqlState
                : fault.GetType().Name
        );
}

/// <summary>A chain of bursts broke after numbers or periods were reserved for it.</summary>
internal sealed class ChainFailedException(Work work, Exception reason) : Exception(reason.Message, reason)
{
    public Work Work { get; } = work;
}

/// <summary>Another stimulus of the same instance comes first; the row is claimed again later.</summary>
internal sealed class OutOfTurnException() : Exception("Another stimulus of the same instance comes first.");
