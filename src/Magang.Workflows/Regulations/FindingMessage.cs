using System.Text;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>Writes a finding's sentence in Indonesian.</summary>
internal static class FindingMessage
{
    // A sentence that lists more than this is not read; the finding has all inputs.
    private const int MostValues = 8;

    // Longer texts and lists are cut; the finding has them whole.
    private const int MostLetters = 60;

    /// <summary>The sentence for a finding.</summary>
    /// <param name="finding">What to tell.</param>
    /// <param name="entitled">Whether personal values may be told.</param>
    public static string Of(Finding finding, bool entitled)
    {
        var text = new StringBuilder();
        if (finding.Result.IsTrue)
            return AppendRegion(text.Append("Terpenuhi."), finding).ToString();
        if (finding.Result.IsAbsent)
            AppendMissing(text, finding);
        else
            text.Append(finding.Text.OutcomeIfFalse).Append('.');
        if (finding.Detail is { } detail)
            text.Append(' ').Append(detail).Append('.');
        AppendErased(text, finding);
        if (finding.Result.IsFalse)
            AppendParameters(AppendValues(text, finding, entitled), finding);
        return AppendRegion(text, finding).ToString();
    }

    private static void AppendParameters(StringBuilder text, Finding finding)
    {
        var used = finding.Parameters.Where(use => use.By is null).ToList();
        if (used.Count > 0)
            text.Append(" Ukuran yang dipakai: ")
                .AppendJoin("; ", used.Select(use => $"{use.Text.Name} = {ParameterUse.Shown(use.Value)}"))
                .Append('.');
    }

    // What the region decided is told whatever the result, so that nothing is loosened in silence.
    private static StringBuilder AppendRegion(StringBuilder text, Finding finding)
    {
        foreach (var told in finding.Parameters.Select(use => use.Told).OfType<string>())
            text.Append(' ').Append(told);
        return text;
    }

    private static void AppendMissing(StringBuilder text, Finding finding)
    {
        text.Append("Belum dapat dinilai: bukti belum lengkap (").Append(finding.Text.Evidence).Append(").");
        AppendPaths(text, " Belum ada: ", finding, FactState.Absent);
    }

    private static void AppendErased(StringBuilder text, Finding finding) =>
        AppendPaths(text, " Nilai telah dihapus: ", finding, FactState.Erased);

    private static void AppendPaths(StringBuilder text, string lead, Finding finding, FactState state)
    {
        var paths = finding.Inputs.Where(i => i.State == state).Select(i => i.Path).ToList();
        if (paths.Count == 0)
            return;
        text.Append(lead).AppendJoin(", ", paths.Take(MostValues));
        AppendRest(text, paths.Count);
    }

    private static StringBuilder AppendValues(StringBuilder text, Finding finding, bool entitled)
    {
        var read = finding.Inputs.Where(i => i.State is FactState.Present or FactState.None).ToList();
        if (read.Count == 0)
            return text;
        text.Append(" Yang terbaca: ")
            .AppendJoin("; ", read.Take(MostValues).Select(i => $"{i.Path} = {ValueOf(i, entitled)}"));
        AppendRest(text, read.Count);
        return text;
    }

    private static void AppendRest(StringBuilder text, int count)
    {
        if (count > MostValues)
            text.Append(" dan ").Append(count - MostValues).Append(" lainnya");
        text.Append('.');
    }

    private static string ValueOf(FactInput input, bool entitled)
    {
        if (input.IsReference && !entitled)
            return "(data pribadi)";
        var value = input.Value.ValueKind switch
        {
            JsonValueKind.Null => "tidak ada",
            JsonValueKind.True => "ya",
            JsonValueKind.False => "tidak",
            JsonValueKind.Array => $"daftar berisi {input.Value.GetArrayLength()}",
            JsonValueKind.String when input.Value.GetString() is { Length: > 0 } said => said,
            JsonValueKind.String => "(kosong)",
            _ => input.Value.GetRawText(),
        };
        return value.Length <= MostLetters ? value : string.Concat(value.AsSpan(0, MostLetters), "…");
    }
}
