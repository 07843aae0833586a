namespace Magang.Workflows.Pictures;

/// <summary>What pictures call things.</summary>
internal static class Words
{
    /// <summary>An outcome as readers say it; none for the plain one.</summary>
    public static string Outcome(string port) =>
        port switch
        {
            "Done" or "root" => "",
            "True" or "then" => "Ya",
            "False" or "else" => "Tidak",
            "body" => "berulang",
            "default" => "selain itu",
            "childCompleted" => "tiap selesai",
            "childFaulted" => "tiap gagal",
            _ => port,
        };

    /// <summary>Fill and edge of a box.</summary>
    public static (string Fill, string Edge) Colours(string type) =>
        type switch
        {
            "Magang.Gate" => ("#e8f3ef", "#2f7d6b"),
            "Magang.Task" => ("#fdf4e3", "#b7791f"),
            "Elsa.Event"
            or "Elsa.Delay"
            or "Elsa.Timer"
            or "Elsa.StartAt"
            or "Magang.WaitUntilDay"
            or "Magang.AwaitCases" => ("#eaf1fb", "#4a75b0"),
            "Elsa.Fault" => ("#fbeaea", "#b04a4a"),
            "Elsa.Start" or "Elsa.End" or "Elsa.Finish" or "Elsa.Complete" => ("#eceef1", "#5b6573"),
            "Elsa.FlowDecision" or "Elsa.FlowFork" or "Elsa.FlowJoin" or "Elsa.FlowSwitch" => ("#f4f1f8", "#77629b"),
            _ => ("#ffffff", "#9aa5b1"),
        };
}
