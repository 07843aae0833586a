using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>A trial as JSON, for programs.</summary>
internal static class TrialJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One line: <c>{definisi, alasanBerhenti, langkah, mulai, sampai, berkas, catatan, perbandingan}</c>.</summary>
    public static string Of(
        string definition,
        TrialResult trial,
        TrialTelling telling,
        ImmutableArray<TrialDifference>? differences
    ) =>
        JsonSerializer.Serialize(
            new
            {
                definisi = definition,
                alasanBerhenti = Word(trial.Stop),
                langkah = trial.Steps,
                mulai = telling.DayOf(trial.StartedAt),
                sampai = telling.DayOf(trial.EndedAt),
                berkas = trial.Cases.Select(one => Case(one, telling.Of(one))),
                catatan = trial
                    .Notes.Select(note => new
                    {
                        peserta = note.Place,
                        tugas = note.Activity,
                        tanggal = (DateOnly?)telling.DayOf(note.At),
                        kalimat = TrialRemarks.Note(note),
                    })
                    .Concat(
                        trial.Missing.Select(missing => new
                        {
                            peserta = 0,
                            tugas = missing,
                            tanggal = (DateOnly?)null,
                            kalimat = TrialRemarks.Missing(missing),
                        })
                    ),
                perbandingan = differences?.Select(one => new
                {
                    peserta = one.Place,
                    jenis = one.Kind.ToString(),
                    kalimat = DifferenceText.Of(one),
                }),
            },
            Options
        );

    private static object Case(TrialCase one, ToldCase told) =>
        new
        {
            peserta = told.Place,
            nama = told.Name,
            alur = one.Life.Definition.Key.DefinitionId,
            berakhir = told.IsClosed,
            akhir = one.Outcome,
            status = told.Path,
            langkah = told.Steps.Select(Step),
            menunggu = told.Waits,
        };

    private static object Step(ToldStep step) =>
        new
        {
            tanggal = step.On,
            jenis = step.Kind switch
            {
                ToldKind.Task => "tugas",
                ToldKind.Gate => "gerbang",
                ToldKind.Status => "status",
                ToldKind.Reminder => "pengingat",
                _ => "akhir",
            },
            isi = step.Text,
            siapa = step.Who.Length > 0 ? step.Who : null,
            dibuka = step.OpenedOn,
            tenggat = step.DueOn,
            terlambat = step.IsLate ? true : (bool?)null,
            putusan = step.Verdict.Length > 0 ? step.Verdict : null,
            temuan = step.Findings.IsEmpty
                ? null
                : step.Findings.Select(finding => new
                {
                    aturan = finding.Rule,
                    pasal = finding.Citation,
                    hasil = finding.Outcome,
                    kalimat = finding.Message,
                }),
        };

    private static string Word(TrialStop stop) =>
        stop switch
        {
            TrialStop.Ended => "berakhir",
            TrialStop.Waiting => "menunggu",
            TrialStop.Steps => "batas-langkah",
            _ => "batas-hari",
        };
}
