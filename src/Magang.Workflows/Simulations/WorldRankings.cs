using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Rankings;

namespace Magang.Workflows.Simulations;

/// <summary>Lists of a world's batches, and the worker that ranks them when nothing else is left to do.</summary>
internal sealed class WorldRankings(World world)
{
    private readonly Dictionary<(long Parent, string List, long Instance), RankingEntry> _entries = [];
    private readonly Dictionary<(long Parent, int Bookmark), (RankingOrder Order, RankingAnswer Answer)> _ranked = [];
    private readonly Dictionary<(long Parent, string List), RankingAnswer> _published = [];

    public IReadOnlyList<RankedEntry> PublishedOf(InstanceId batch, string list) =>
        _published.TryGetValue((batch.Value, list), out var answer) ? answer.Ranked : [];

    public void Carry(Life life, Effect effect)
    {
        switch (effect)
        {
            case RankingEntered entered:
                _entries[(life.State!.Parent!.Value.Value, entered.List, life.Id.Value)] = entered.Entry;
                break;
            case RankingLeft left:
                _entries.Remove((life.State!.Parent!.Value.Value, left.List, life.Id.Value));
                break;
            case RankingPublished published:
                Publish(life, published);
                break;
        }
    }

    /// <summary>Mails the answer to one batch that waits for its ranking; false where none does.</summary>
    public bool DeliverNext()
    {
        foreach (var life in world.Lives.Values)
        {
            foreach (var (bookmark, job) in life.Jobs)
            {
                if (job.Kind != RankingWork.Worker || !_ranked.TryAdd((life.Id.Value, bookmark), default))
                    continue;
                var order = RankingOrder.Read(job.Body);
                var answer = RankingWork.Do(
                    order,
                    _entries
                        .Where(entry => entry.Key.Parent == life.Id.Value && entry.Key.List == order.List)
                        .Where(entry => world.Lives[entry.Key.Instance].State!.SubStatus != SubStatus.Cancelled)
                        .Select(entry => entry.Value)
                );
                _ranked[(life.Id.Value, bookmark)] = (order, answer);
                world.Mail(life.Id, new JobFinished(bookmark, Succeeded: true, answer.ToJobResult(attempt: 1)));
                return true;
            }
        }
        return false;
    }

    private void Publish(Life life, RankingPublished published)
    {
        var (order, answer) = _ranked[(life.Id.Value, published.BookmarkId)];
        _published[(life.Id.Value, published.List)] = answer;
        foreach (var ranked in answer.Ranked)
        {
            if (world.Lives[ranked.Entry.Instance].State!.Status == Status.Running)
                world.Mail(new InstanceId(ranked.Entry.Instance), RankingWork.News(order, ranked));
        }
    }
}
