using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>A place in a list is read as it is written, and nothing else is taken for one.</summary>
public class ListSlotTests
{
    [TestCase("transitions[2].trigger")]
    [TestCase("cases[0].activity")]
    [TestCase("states[10].entry.next")]
    public void What_names_an_item_of_a_list_is_written_back(string slot) =>
        Assert.That(ListSlot.Read(slot).ToString(), Is.EqualTo(slot));

    [TestCase("else")]
    [TestCase("[1].x")]
    [TestCase("cases[].activity")]
    [TestCase("cases[x].activity")]
    [TestCase("cases[-1].activity")]
    [TestCase("cases[1]activity")]
    [TestCase("cases[99999999999].activity")]
    public void What_names_a_member_of_the_activity_itself_is_none(string slot) =>
        Assert.That(ListSlot.Read(slot), Is.Null);
}
