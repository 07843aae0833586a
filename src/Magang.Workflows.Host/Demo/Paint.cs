namespace Magang.Workflows.Host.Demo;

/// <summary>Colours for a terminal; without them every text stays as it is.</summary>
/// <param name="on">True on a terminal whose user did not ask for no colours.</param>
internal sealed class Paint(bool on)
{
    /// <summary>For this process' standard output (see no-color.org).</summary>
    public static Paint ForOutput() =>
        new(
            !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
        );

    public string Good(string text) => Sgr("32", text);

    public string Bad(string text) => Sgr("31", text);

    public string Held(string text) => Sgr("33", text);

    public string Strong(string text) => Sgr("1", text);

    public string Faint(string text) => Sgr("2", text);

    private string Sgr(string code, string text) => on ? $"\e[{code}m{text}\e[0m" : text;
}
