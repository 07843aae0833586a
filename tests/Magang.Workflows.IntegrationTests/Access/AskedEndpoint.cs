using Magang.Workflows.Host.Access;

namespace Magang.Workflows.IntegrationTests.Access;

/// <summary>What an endpoint is about.</summary>
internal enum Asks
{
    /// <summary>Anybody may.</summary>
    Nothing,

    /// <summary>Whoever has an account.</summary>
    Account,

    /// <summary>Who has the right somewhere.</summary>
    Right,

    /// <summary>Who has the right to that case.</summary>
    Case,

    /// <summary>Who has the right to that case; for the rest it is there where he may watch it.</summary>
    Watched,

    /// <summary>Who has the right to the case, or an open task of it.</summary>
    CaseOrTask,

    /// <summary>Whom the task is for.</summary>
    Task,

    /// <summary>Who keeps the account, so it is neither of another region nor his own.</summary>
    KeptAccount,
}

/// <summary>An endpoint or page as the test knows it. What is sent changes nothing even where it is let in.</summary>
/// <param name="Name">Method and pattern.</param>
/// <param name="Asks">What it asks of the caller.</param>
/// <param name="Right">The right that it needs.</param>
/// <param name="LetIn">The status for who is let in.</param>
/// <param name="Body">What is sent.</param>
internal sealed record AskedEndpoint(string Name, Asks Asks, Right Right = default, int LetIn = 200, string Body = "{}")
{
    public string Method => Name.Split(' ')[0];

    public string Pattern => Name.Split(' ')[1];

    public string MediaType =>
        Body.Length > 0 ? "application/json"
        : Pattern.Contains("/impor/", StringComparison.Ordinal) ? "text/csv"
        : "application/octet-stream";

    public bool IsPage => !IsElsa && !Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Whether Studio asks it: it is told whatever was not done by 400.</summary>
    public bool IsElsa => Pattern.StartsWith("/elsa/", StringComparison.Ordinal);

    /// <summary>Whether it is the hub, which Studio connects to.</summary>
    public bool IsHub => Pattern.StartsWith("/elsa/hubs/", StringComparison.Ordinal);

    /// <summary>Its address for a case, a task of it, and an account.</summary>
    public string Path(long instance, int task, string hash, long account) =>
        Pattern
            .Replace("{id:long}", $"{instance}", StringComparison.Ordinal)
            .Replace("{instance:long}", $"{instance}", StringComparison.Ordinal)
            .Replace("{task:int}", $"{task}", StringComparison.Ordinal)
            .Replace("{errand:int}", "1", StringComparison.Ordinal)
            .Replace("{incident:int}", "1", StringComparison.Ordinal)
            .Replace("{hash}", hash, StringComparison.Ordinal)
            .Replace("{form}", "nilai-skd", StringComparison.Ordinal)
            .Replace("{tanda}", "x", StringComparison.Ordinal)
            .Replace("{list}", "SKD", StringComparison.Ordinal)
            .Replace("{type}", "Magang.Gate", StringComparison.Ordinal)
            .Replace("{definition}", "magang-metro", StringComparison.Ordinal)
            .Replace("{property}", "Gate", StringComparison.Ordinal)
            .Replace("{name}", "Elsa.Workflows", StringComparison.Ordinal)
            .Replace("{nama}", "kabar", StringComparison.Ordinal)
            .Replace("{akun:long}", $"{account}", StringComparison.Ordinal)
            .Replace("{penugasan:long}", "0", StringComparison.Ordinal)
            .Replace("{kunci:long}", "0", StringComparison.Ordinal)
            .Replace("{tautan:long}", "0", StringComparison.Ordinal)
            .Replace("{sesi:long}", "0", StringComparison.Ordinal)
            .Replace("{kode}", "DINAS_A", StringComparison.Ordinal)
            .Replace("{definisi}", "uji-akses-DINAS_A", StringComparison.Ordinal)
            .Replace("{versi:int}", "1", StringComparison.Ordinal)
            .Replace("{nomor:int}", "1", StringComparison.Ordinal)
            .Replace("{definitionId}", DefinitionOf(Name), StringComparison.Ordinal)
            .Replace("{version:int}", "999", StringComparison.Ordinal)
            .Replace("{id}", "magang-metro:1", StringComparison.Ordinal)
            .Replace("{**lain}", "tidak-ada", StringComparison.Ordinal)
            .Replace("{jalan:long}", $"{instance}", StringComparison.Ordinal)
            .Replace("{execution}", "x", StringComparison.Ordinal)
            .Replace("{rahasia}", "x", StringComparison.Ordinal);

    // What would change a definition is asked of none.
    private static string DefinitionOf(string name) =>
        name.StartsWith("GET", StringComparison.Ordinal) || name.EndsWith("/publish", StringComparison.Ordinal)
            ? "magang-metro"
            : "tidak-ada";

    /// <summary>Every endpoint and page of the server; a new one needs a line here.</summary>
    public static IReadOnlyList<AskedEndpoint> All { get; } =
    [
        // Without a list, a key for the act or a reason, who is let in is refused for that.
        new("POST /api/v1/gelombang/", Asks.Right, Right.StartBatch, 422),
        new("GET /api/v1/gelombang/{id:long}", Asks.Case, Right.SeeBatch),
        new("GET /api/v1/tugas/", Asks.Right, Right.ReadInbox),
        new("GET /api/v1/tugas/{instance:long}-{task:int}", Asks.Task, Right.SeeCase),
        new("POST /api/v1/tugas/{instance:long}-{task:int}/ambil", Asks.Task, Right.DoTasks, 422),
        new("POST /api/v1/tugas/{instance:long}-{task:int}/lepas", Asks.Task, Right.DoTasks, 422),
        new("POST /api/v1/tugas/{instance:long}-{task:int}/limpahkan", Asks.Task, Right.DoTasks, 422),
        new("POST /api/v1/tugas/{instance:long}-{task:int}/selesai", Asks.Task, Right.DoTasks, 422),
        new("POST /api/v1/tugas/{instance:long}-{task:int}/kembalikan", Asks.Task, Right.DoTasks, 422),
        new("GET /api/v1/kasus/{id:long}", Asks.Case, Right.SeeCase),
        new("GET /api/v1/kasus/{id:long}/linimasa", Asks.Case, Right.SeeCase),
        new("GET /api/v1/kasus/{id:long}/gambar", Asks.Case, Right.SeeCase),
        new("GET /api/v1/kasus/{id:long}/putusan", Asks.Case, Right.SeeCase),
        new("GET /api/v1/kasus/{id:long}/insiden", Asks.Case, Right.SeeCase),
        new("POST /api/v1/kasus/{id:long}/peristiwa", Asks.Case, Right.SteerCase, 422),
        new("POST /api/v1/kasus/{id:long}/insiden/{incident:int}/ulangi", Asks.Case, Right.RetryIncident, 422),
        new("POST /api/v1/kasus/{id:long}/batalkan", Asks.Case, Right.CancelCase, 422),
        new("POST /api/v1/pekerjaan/{instance:long}-{errand:int}/selesai", Asks.Case, Right.ReportErrand, 422),
        new("POST /api/v1/peristiwa/{nama}", Asks.Right, Right.PublishEvent, 422),
        new("POST /api/v1/kasus/{id:long}/bukti/", Asks.CaseOrTask, Right.AddEvidence, 422, ""),
        new("GET /api/v1/kasus/{id:long}/bukti/", Asks.Case, Right.SeeCase),
        new("GET /api/v1/kasus/{id:long}/bukti/{hash}", Asks.Case, Right.ReadEvidence),
        new("GET /api/v1/pemberitahuan", Asks.Right, Right.ReadInbox),
        new("POST /api/v1/kasus/{id:long}/impor/{form}/", Asks.Case, Right.Import, 200, ""),
        // What is not under way is not found: its sentence says which.
        new("GET /api/v1/kasus/{id:long}/impor/{form}/{tanda}", Asks.Case, Right.Import, 404),
        new("GET /api/v1/kasus/{id:long}/peringkat/{list}", Asks.Case, Right.ReadRanking, 404),
        new("POST /api/v1/kalender/hitung-ulang", Asks.Right, Right.RecountDeadlines, 422),
        new("GET /api/v1/kesehatan", Asks.Nothing),
        new("GET /api/v1/saya", Asks.Account),
        new("POST /api/v1/masuk", Asks.Nothing, LetIn: 401),
        // Last of the API: it ends the session that it is sent with.
        new("POST /api/v1/keluar", Asks.Account, LetIn: 204),
        new("GET /elsa/api/workflow-definitions/", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/by-definition-id/{definitionId}", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/{definitionId}", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/by-id/{id}", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/many-by-id", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/{definitionId}/versions", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/query/count", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/validation/is-name-unique", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/{definitionId}/consumers", Asks.Right, Right.SeeDesigns),
        // Without a drawing, or published already, who is let in changes nothing.
        new("POST /elsa/api/workflow-definitions/", Asks.Right, Right.Design, 422),
        new("POST /elsa/api/workflow-definitions/{definitionId}/publish", Asks.Right, Right.Design),
        new("POST /elsa/api/workflow-definitions/{definitionId}/retract", Asks.Right, Right.Design, 404),
        new("POST /elsa/api/workflow-definitions/{definitionId}/revert/{version:int}", Asks.Right, Right.Design, 404),
        new("GET /elsa/api/descriptors/activities", Asks.Right, Right.SeeDesigns),
        new("POST /elsa/api/descriptors/activities/{type}/options/{property}", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/expression-descriptors", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/variables", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/storage-drivers", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/workflow-activation-strategies", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/incident-strategies", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/log-persistence-strategies", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/commit-strategies/workflows", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/commit-strategies/activities", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/descriptors/output-converters", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/resilience/strategies", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-contexts/provider-descriptors", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/features/installed", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/features/installed/{name}", Asks.Right, Right.SeeDesigns),
        new("POST /elsa/api/scripting/javascript/type-definitions/{definition}", Asks.Right, Right.SeeDesigns),
        new("POST /elsa/api/tests/activities", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/package/version", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-instances/", Asks.Right, Right.WatchRuns),
        new("POST /elsa/api/workflow-instances/", Asks.Right, Right.WatchRuns),
        new("GET /elsa/api/workflow-instances/{id:long}", Asks.Case, Right.WatchRuns),
        new("GET /elsa/api/workflow-instances/{id:long}/execution-state", Asks.Case, Right.WatchRuns),
        new("GET /elsa/api/workflow-instances/{id:long}/variables", Asks.Case, Right.WatchRuns),
        new("GET /elsa/api/workflow-instances/{id:long}/journal", Asks.Case, Right.WatchRuns),
        new("POST /elsa/api/workflow-instances/{id:long}/journal", Asks.Case, Right.WatchRuns),
        new("GET /elsa/api/workflow-instances/{id:long}/export", Asks.Case, Right.WatchRuns),
        // Journals are kept, whoever asks.
        new("DELETE /elsa/api/workflow-instances/{id:long}", Asks.Case, Right.WatchRuns, 409, ""),
        new("POST /elsa/api/bulk-actions/delete/workflow-instances", Asks.Right, Right.WatchRuns, 409),
        new("POST /elsa/api/bulk-actions/delete/workflow-instances/by-id", Asks.Right, Right.WatchRuns, 409),
        // Without a reason, an instance or ids, who is let in is refused for that.
        new(
            "POST /elsa/api/cancel/workflow-instances/{id:long}",
            Asks.Watched,
            Right.CancelCase,
            422,
            """{"reason":" "}"""
        ),
        new("POST /elsa/api/bulk-actions/cancel/workflow-instances", Asks.Right, Right.WatchRuns, 422),
        new("POST /elsa/api/bulk-actions/export/workflow-instances", Asks.Right, Right.WatchRuns, 422),
        new("POST /elsa/api/activity-executions/report", Asks.Right, Right.WatchRuns, 422),
        new("GET /elsa/api/activity-executions/list", Asks.Right, Right.WatchRuns, 422),
        new("GET /elsa/api/activity-execution-summaries/list", Asks.Right, Right.WatchRuns, 422),
        new("GET /elsa/api/activity-executions/by-id", Asks.Right, Right.WatchRuns, 404),
        new("GET /elsa/api/activity-executions/{execution}/call-stack", Asks.Right, Right.WatchRuns, 404),
        new("POST /elsa/api/events/{nama}/trigger", Asks.Right, Right.PublishEvent, 422, """{"input":7}"""),
        // Without a connection there is nothing to be had.
        new("GET /elsa/hubs/workflow-instance/negotiate", Asks.Right, Right.WatchRuns, 405),
        new("GET /elsa/hubs/workflow-instance", Asks.Right, Right.WatchRuns, 400),
        new("POST /elsa/api/workflow-definitions/{definitionId}/update-references", Asks.Right, Right.Design, 404),
        new("GET /elsa/api/workflow-definitions/{definitionId}/temuan", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/subgraph/{id}", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/subgraph/segments/{id}", Asks.Right, Right.SeeDesigns),
        new("GET /elsa/api/workflow-definitions/{definitionId}/export", Asks.Right, Right.SeeDesigns),
        new("POST /elsa/api/bulk-actions/export/workflow-definitions", Asks.Right, Right.SeeDesigns, 400),
        new(
            "POST /elsa/api/bulk-actions/publish/workflow-definitions/by-definition-ids",
            Asks.Right,
            Right.Design,
            400
        ),
        new(
            "POST /elsa/api/bulk-actions/retract/workflow-definitions/by-definition-ids",
            Asks.Right,
            Right.Design,
            400
        ),
        new("POST /elsa/api/bulk-actions/delete/workflow-definitions/by-definition-id", Asks.Right, Right.Design, 400),
        new("POST /elsa/api/bulk-actions/delete/workflow-definitions/by-id", Asks.Right, Right.Design, 400),
        new("DELETE /elsa/api/workflow-definitions/{definitionId}", Asks.Right, Right.Design, 404),
        new("DELETE /elsa/api/workflow-definition-versions/{id}", Asks.Right, Right.Design, 404),
        // What is sent is no definition, and no file.
        new("POST /elsa/api/workflow-definitions/import", Asks.Right, Right.Design, 422, "[]"),
        new("PUT /elsa/api/workflow-definitions/{definitionId}/import", Asks.Right, Right.Design, 422),
        new("POST /elsa/api/workflow-definitions/import-files", Asks.Right, Right.Design, 400),
        new("POST /elsa/api/workflow-definitions/{definitionId}/execute", Asks.Right, Right.Design, 404),
        new("POST /elsa/api/workflow-definitions/{definitionId}/dispatch", Asks.Right, Right.Design, 404),
        // What Studio offers and this server does not have.
        new("GET /elsa/api/{**lain}", Asks.Account, LetIn: 404),
        new("GET /openapi/{documentName}.json", Asks.Nothing, LetIn: 404),
        new("GET /", Asks.Account),
        new("GET /tugas", Asks.Right, Right.ReadInbox),
        new("GET /tugas/{instance:long}-{task:int}", Asks.Task, Right.SeeCase),
        // Without a decision the page only shows again what was typed.
        new("POST /tugas/{instance:long}-{task:int}", Asks.Task, Right.DoTasks, Body: ""),
        // Taken and given back by the same: the next line finds it as it was.
        new("POST /tugas/{instance:long}-{task:int}/ambil", Asks.Task, Right.DoTasks, 302, ""),
        new("POST /tugas/{instance:long}-{task:int}/lepas", Asks.Task, Right.DoTasks, 302, ""),
        new("POST /tugas/{instance:long}-{task:int}/limpahkan", Asks.Task, Right.DoTasks, 422, ""),
        new("GET /kasus", Asks.Right, Right.SeeCase),
        new("GET /kasus/{id:long}", Asks.Case, Right.SeeCase),
        new("GET /kasus/{id:long}/gambar", Asks.Case, Right.SeeCase),
        new("GET /kasus/{id:long}/dokumen/{hash}", Asks.Case, Right.ReadEvidence),
        new("GET /alur", Asks.Right, Right.SeeDesigns),
        new("GET /alur/{definisi}", Asks.Right, Right.SeeDesigns, 302),
        new("GET /alur/{definisi}/{versi:int}", Asks.Right, Right.SeeDesigns),
        new("GET /alur/{definisi}/{versi:int}/gambar", Asks.Right, Right.SeeDesigns),
        new("GET /alur/{definisi}/pemeriksaan", Asks.Right, Right.SeeDesigns, 302),
        new("GET /alur/{definisi}/{versi:int}/pemeriksaan", Asks.Right, Right.SeeDesigns),
        new("GET /alur/{definisi}/{versi:int}/pemeriksaan/{nomor:int}/gambar", Asks.Right, Right.SeeDesigns, 404),
        new("GET /designer/uji-coba/{definisi}", Asks.Right, Right.SeeDesigns),
        new("GET /designer/uji-coba/{definisi}/gambar", Asks.Right, Right.SeeDesigns),
        new("GET /gelombang", Asks.Right, Right.SeeBatch),
        new("GET /gelombang/baru", Asks.Right, Right.StartBatch),
        new("POST /gelombang/baru", Asks.Right, Right.StartBatch, 422, ""),
        new("GET /gelombang/{id:long}", Asks.Case, Right.SeeBatch),
        new("GET /gelombang/{id:long}/impor/{form}", Asks.Case, Right.Import),
        new("POST /gelombang/{id:long}/impor/{form}", Asks.Case, Right.Import, 422, ""),
        new("GET /gelombang/{id:long}/peringkat/{list}", Asks.Case, Right.ReadRanking, 404),
        new("POST /bahasa", Asks.Nothing, LetIn: 302, Body: ""),
        new("GET /masuk", Asks.Nothing),
        new("POST /masuk", Asks.Nothing, LetIn: 401, Body: ""),
        new("GET /masuk/langkah-kedua", Asks.Nothing, LetIn: 302),
        new("POST /masuk/langkah-kedua", Asks.Nothing, LetIn: 302, Body: ""),
        new("GET /masuk/kode-pemulihan", Asks.Nothing, LetIn: 302),
        new("POST /masuk/kode-pemulihan", Asks.Nothing, LetIn: 302, Body: ""),
        new("POST /keluar", Asks.Nothing, LetIn: 302, Body: ""),
        new("GET /undangan/{rahasia}", Asks.Nothing, LetIn: 404),
        new("POST /undangan/{rahasia}", Asks.Nothing, LetIn: 404, Body: ""),
        new("GET /akun", Asks.Account),
        new("POST /akun/sandi", Asks.Account, LetIn: 401, Body: ""),
        new("POST /akun/sesi/{sesi:long}/cabut", Asks.Account, LetIn: 302, Body: ""),
        new("GET /akun/dua-langkah", Asks.Account, LetIn: 302),
        new("POST /akun/dua-langkah/mulai", Asks.Account, LetIn: 302, Body: ""),
        new("POST /akun/dua-langkah", Asks.Account, LetIn: 401, Body: ""),
        new("POST /akun/dua-langkah/matikan", Asks.Account, LetIn: 401, Body: ""),
        new("POST /akun/kode-pemulihan", Asks.Account, LetIn: 401, Body: ""),
        new("POST /akun/sesi/cabut-semua", Asks.Account, LetIn: 302, Body: ""),
        new("GET /pengelola/akun", Asks.Right, Right.KeepAccounts),
        new("POST /pengelola/akun/undang", Asks.Right, Right.KeepAccounts, 422, ""),
        new("GET /pengelola/akun/{akun:long}", Asks.KeptAccount, Right.KeepAccounts),
        new("POST /pengelola/akun/{akun:long}/penugasan", Asks.KeptAccount, Right.KeepAccounts, 422, ""),
        new(
            "POST /pengelola/akun/{akun:long}/penugasan/{penugasan:long}/akhiri",
            Asks.KeptAccount,
            Right.KeepAccounts,
            404,
            ""
        ),
        new("POST /pengelola/akun/{akun:long}/tautan", Asks.KeptAccount, Right.KeepAccounts, 200, ""),
        new("POST /pengelola/akun/{akun:long}/tutup", Asks.KeptAccount, Right.KeepAccounts, 302, ""),
        new("GET /pengelola/kunci", Asks.Right, Right.KeepKeys),
        new("POST /pengelola/kunci", Asks.Right, Right.KeepKeys, 422, ""),
        new("POST /pengelola/kunci/{kunci:long}/cabut", Asks.Right, Right.KeepKeys, 302, ""),
        new("GET /pengelola/organisasi", Asks.Right, Right.KeepOrganisation),
        new("GET /pengelola/organisasi/unduh", Asks.Right, Right.KeepOrganisation),
        // Without a file, a unit or a tree, who is let in is refused for that.
        new("POST /pengelola/organisasi/periksa", Asks.Right, Right.KeepOrganisation, 422, ""),
        new("POST /pengelola/organisasi/pasang", Asks.Right, Right.KeepOrganisation, 404, ""),
        new("POST /pengelola/organisasi/tambah", Asks.Right, Right.KeepOrganisation, 422, ""),
        new("GET /pengelola/organisasi/unit/{kode}", Asks.Right, Right.KeepOrganisation, 404),
        new("POST /pengelola/organisasi/unit/{kode}", Asks.Right, Right.KeepOrganisation, 422, ""),
        new("GET /pengelola/pejabat", Asks.Right, Right.KeepAccounts),
        new("POST /pengelola/pejabat/periksa", Asks.Right, Right.KeepAccounts, 422, ""),
        new("POST /pengelola/pejabat/pasang", Asks.Right, Right.KeepAccounts, 404, ""),
        new("GET /kasus/{id:long}/tautan", Asks.Case, Right.MakeLinks),
        new("POST /kasus/{id:long}/tautan", Asks.Case, Right.MakeLinks, 422, ""),
        new("POST /kasus/{id:long}/tautan/{tautan:long}/cabut", Asks.Case, Right.MakeLinks, 404, ""),
        new("GET /m/{rahasia}", Asks.Nothing, LetIn: 404),
        new("POST /m/{rahasia}/mentor", Asks.Nothing, LetIn: 404, Body: ""),
        new("GET /m/{rahasia}/tugas/{task:int}", Asks.Nothing, LetIn: 404),
        new("POST /m/{rahasia}/tugas/{task:int}", Asks.Nothing, LetIn: 404, Body: ""),
        new("GET /designer", Asks.Right, Right.SeeDesigns),
        new("GET /designer/alur/{definisi}", Asks.Right, Right.SeeDesigns),
        new("GET /designer/jalan", Asks.Right, Right.WatchRuns),
        new("GET /designer/jalan/{jalan:long}", Asks.Right, Right.WatchRuns),
        new("GET /diagnostics/structured-logs", Asks.Right, Right.WatchRuns, LetIn: 302),
    ];
}
