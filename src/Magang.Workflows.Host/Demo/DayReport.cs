using System.Collections.Immutable;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Tells people day by day: who did what, what each gate decided and by which article.</summary>
/// <param name="line">Where lines go.</param>
/// <param name="paint">Colours, or none.</param>
internal sealed class DayReport(Action<string> line, Paint paint) : IDemoReport
{
    private readonly List<StoryEvent> _today = [];
    private readonly HashSet<int> _closed = [];
    private Story _story = null!;
    private ImmutableArray<Participant> _participants;
    private DateOnly _day;

    /// <inheritdoc />
    public void Begin(Story story, ImmutableArray<Participant> participants)
    {
        (_story, _participants) = (story, participants);
        line("");
        line(
            paint.Strong(
                participants.IsEmpty
                    ? $"{story.Title} ({story.Regulation})"
                    : $"{story.Title}: {participants.Length} peserta, dari rencana sampai implementasi ({story.Regulation})"
            )
        );
        line("Nama dan NIP rekaan. Jam maya: hari-hari di bawah ini berlalu dalam beberapa detik.");
        line("");
        foreach (var (told, listed) in story.Participants.Zip(participants))
            line($"  {told.Place:00}  {listed.Name, -16} {listed.Opd, -22} {paint.Faint(told.About)}");
        foreach (var told in story.Matters)
            line($"  {told.Place:00}  {paint.Faint(told.About)}");
        if (Cases > 0)
            line("");
        line(
            $"{paint.Good("✓")} gerbang terlewati   {paint.Held("⏸")} tertahan, bukti belum ada   {paint.Bad("✗")} ditolak   ■ berakhir{(participants.IsEmpty ? "" : "   [01 02] peserta")}{(story.Matters.IsEmpty ? "" : "   [01 02] berkas")}"
        );
    }

    /// <inheritdoc />
    public void Tell(StoryEvent happened)
    {
        var day = DateOnly.FromDateTime(happened.At.ToOffset(_story.StartsAt.Offset).DateTime);
        if (day != _day)
            EndDay();
        _day = day;
        _today.Add(happened);
    }

    /// <inheritdoc />
    public void End(DemoSummary summary)
    {
        EndDay();
        new ResultTable(line, paint).Write(_story, _participants, summary);
    }

    private int Cases => _participants.Length + _story.Matters.Length;

    private void EndDay()
    {
        if (_today.Count == 0)
            return;
        _closed.UnionWith(_today.OfType<CaseClosed>().Select(one => one.Place).Where(place => place > 0));
        line("");
        line(
            paint.Strong($"── {DayText.Long(_day)}")
                + (Cases == 0 ? "" : paint.Faint($" ── berakhir {_closed.Count} dari {Cases} berkas"))
        );
        new DayLines(_story, line, paint).Write(_today);
        _today.Clear();
    }
}
