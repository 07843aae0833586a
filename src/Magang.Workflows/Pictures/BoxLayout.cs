using System.Text.Json;
using Magang.Workflows.Activities.States;
using Magang.Workflows.Definitions;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Pictures;

/// <summary>Gives every box its size and place, from the inside out.</summary>
internal sealed class BoxLayout(Definition definition, PictureOptions options)
{
    private const double Between = 30;
    private const double LineHeight = 17;
    private const double NoteHeight = 15;
    private const int MaxBoxes = 1_000;

    private int _boxes;

    /// <summary>Lays out one activity with what it contains.</summary>
    /// <exception cref="PictureTooLargeException">There is more than can be shown.</exception>
    public Box Of(ActivityNode node, int level = 0)
    {
        if (++_boxes > MaxBoxes)
            throw new PictureTooLargeException(node.Container?.Id ?? node.Id);
        var box = new Box(node);
        if ((node.Children.Length > 0 || node.Ports.Count > 0) && level < options.Levels)
        {
            Open(box, level);
            box.Mark = options.Marks.Of(node.Id);
        }
        else
        {
            box.Mark = options.Marks.OfClosed(node);
            Close(box);
        }
        return box;
    }

    private static void Close(Box box)
    {
        var inside = Box.LeafWidth - 28;
        box.Name = TextFit.Lines(box.Node.Name, 13, inside - 12, 4);
        var count = Count(box.Node) - 1;
        var note = count > 0 ? $"{Note(box.Node)} · {count} langkah di dalamnya" : Note(box.Node);
        box.Note = TextFit.Lines(note, 11.5, inside, 2);
        box.Told = TextFit.Lines(box.Mark?.Words ?? "", 12, inside, 3);
        box.Height =
            16
            + (box.Name.Count * LineHeight)
            + ((box.Note.Count + box.Told.Count) * NoteHeight)
            + (box.Told.Count > 0 ? 4 : 0);
        if (box.Node.Type is "Elsa.Start" or "Elsa.End" or "Elsa.Finish")
            box.Width = Math.Min(Box.LeafWidth, Math.Max(96, box.Name.Max(line => TextFit.Width(line, 13)) + 36));
    }

    private static int Count(ActivityNode node) => 1 + node.Children.Sum(Count) + node.Ports.Values.Sum(Count);

    private void Open(Box box, int level)
    {
        if (box.Node.Activity is StateMachine)
            StateLayout.Place(box, child => Of(child, level + 1), state => State(state, level + 1));
        else
            Fill(box, level);
        Frame(box, level);
    }

    private void Fill(Box box, int level)
    {
        foreach (var child in box.Node.Children.Concat(box.Node.Ports.Values.OrderBy(port => port.Index)))
            box.Children.Add(Of(child, level + 1));
        if (definition.Graphs.TryGetValue(box.Node.Index, out var graph))
            FlowLayout.Place(box, graph);
        else if (box.Node.Children.Length > 0)
            Stack(box);
        else
            Beside(box);
    }

    // A state is no activity: its box is closed, or holds what runs when it is entered and left.
    private void State(Box state, int level)
    {
        if (++_boxes > MaxBoxes)
            throw new PictureTooLargeException(state.Node.Container!.Id);
        if (state.Children.Count == 0)
        {
            Close(state);
            return;
        }
        Beside(state);
        Frame(state, level);
    }

    private void Frame(Box box, int level)
    {
        // Room for the heading and around what is inside.
        box.Note = level > 0 ? [Note(box.Node)] : [];
        var (left, top) = (box.Children.Min(child => child.X), box.Children.Min(child => child.Y));
        var right = box.Children.Max(child => child.X + child.Width);
        var bottom = box.Children.Max(child => child.Bottom);
        foreach (var (x, y) in box.Lines.SelectMany(line => line.Points))
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        Move(box, Box.Pad - left, Box.Header + 14 - top);
        box.Width = right - left + (2 * Box.Pad);
        box.Height = bottom - top + Box.Header + 14 + Box.Pad;
        var name = box.Node.Container is null ? definition.Name : box.Node.Name;
        var heading = Math.Max(TextFit.Width(name, 13.5) + 24, 120);
        box.Name = TextFit.Lines(name, 13.5, Math.Max(box.Width - 24, Box.LeafWidth), 1);
        if (heading > box.Width && box.Width < Box.LeafWidth + 60)
        {
            var wider = Math.Min(heading, Box.LeafWidth + 60) - box.Width;
            box.Width += wider;
            Move(box, wider / 2, 0);
        }
    }

    private static void Move(Box box, double x, double y)
    {
        foreach (var child in box.Children)
            (child.X, child.Y) = (child.X + x, child.Y + y);
        for (var i = 0; i < box.Lines.Count; i++)
            box.Lines[i] = box.Lines[i] with
            {
                Points = [.. box.Lines[i].Points.Select(point => (point.X + x, point.Y + y))],
                LabelAt = (box.Lines[i].LabelAt.X + x, box.Lines[i].LabelAt.Y + y),
            };
    }

    // One below the other; side by side where they run at once.
    private static void Stack(Box box)
    {
        if (box.Node.Type == "Elsa.Parallel")
        {
            Beside(box);
            return;
        }
        var width = box.Children.Max(child => child.Width);
        var y = 0.0;
        for (var i = 0; i < box.Children.Count; i++)
        {
            var child = box.Children[i];
            (child.X, child.Y) = ((width - child.Width) / 2, y);
            y += child.Height + Between;
            if (i > 0)
                box.Lines.Add(
                    new Line([(width / 2, box.Children[i - 1].Bottom), (width / 2, child.Y)], "", false, true)
                    {
                        Ends = (box.Children[i - 1].Node, child.Node),
                    }
                );
        }
    }

    private static void Beside(Box box)
    {
        var x = 0.0;
        foreach (var child in box.Children)
        {
            (child.X, child.Y) = (x, 24);
            if (child.Node.Slot != "activities")
                box.Lines.Add(
                    new Line([(child.Centre, 4), (child.Centre, child.Y)], Slot(child.Node), false, true)
                    {
                        LabelAt = (child.Centre, 2),
                    }
                );
            x += child.Width + Between;
        }
    }

    private static string Slot(ActivityNode node)
    {
        if (ListSlot.Read(node.Slot) is not { } listed)
            return Words.Outcome(node.Slot);
        if (listed.Member is "entry" or "exit")
            return listed.Member == "entry" ? "saat masuk" : "saat keluar";
        var item = listed.ItemOf(node.Container!);
        var name = Json.Text(Json.Member(item, "label")) is { Length: > 0 } label
            ? label
            : Json.Text(Json.Member(item, "name"));
        return name.Length == 0 ? node.Slot : name;
    }

    private static string Note(ActivityNode node)
    {
        var article = Json.Member(Json.Member(node.Json, "customProperties"), "pasal");
        var text =
            article.ValueKind == JsonValueKind.Array
                ? string.Join("; ", article.EnumerateArray().Select(Json.Text))
                : Json.Text(article);
        var kind = Vocabulary.KindOf(node.Type);
        return text.Length == 0 ? kind : $"{kind} · {text}";
    }
}
