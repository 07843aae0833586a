namespace Magang.Workflows.Activities;

/// <summary>The definition itself asked for a stop, by <c>Elsa.Fault</c>.</summary>
public sealed class FaultDrawnException(string activityId, string message, string? code)
    : MagangException(
        "MGW-118",
        $"{message} (aktivitas '{activityId}'{(code is null ? "" : $", kode {code}")} menghentikan alur). "
            + "Perbaiki sebabnya lalu ulangi insiden ini, atau batalkan berkas."
    );

/// <summary>An input has a value that the activity cannot use.</summary>
public sealed class InputUnusableException(string activityId, string input, string? value, string wanted)
    : MagangException(
        "MGW-119",
        $"Masukan '{input}' pada aktivitas '{activityId}' bernilai '{value}'; yang diperlukan: {wanted}. "
            + "Perbaiki nilai atau definisinya, lalu ulangi insiden ini."
    );
