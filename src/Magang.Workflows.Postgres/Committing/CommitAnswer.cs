using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>What came of a submission. When a caller has it, it is on disk.</summary>
/// <param name="Instance">The instance; for a start the new one, or the first of the same key.</param>
/// <param name="Body">The burst's answer: UTF-8 JSON, the same bytes whenever the operation is repeated.</param>
/// <param name="IsRepeat">True where it was done before and nothing happened now.</param>
public sealed record CommitAnswer(InstanceId Instance, byte[] Body, bool IsRepeat);
