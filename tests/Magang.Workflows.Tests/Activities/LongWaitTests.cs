using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Activities;

public class LongWaitTests
{
    [Test]
    public void A_wait_beyond_the_calendar_is_an_incident_that_names_the_input(
        [Values("Elsa.Delay timeSpan", "Elsa.Timer interval")] string what
    )
    {
        var (type, input) = (what.Split(' ')[0], what.Split(' ')[1]);
        var (_, life) = Run(Activity("w", type, Script(input, "TimeSpan", "'9000000.00:00:00'")));

        Assert.That(life.State!.Incidents.Single().Message, Does.Contain(input).And.Contain("9000000.00:00:00"));
    }
}
