namespace Magang.Workflows.Definitions;

/// <summary>Types of Elsa and its extensions that are not run here, and what to use instead.</summary>
/// <remarks>Source: Elsa 3.8 (src/modules) and elsa-extensions, the attributes of their activities.</remarks>
public static class RefusedTypes
{
    private const string Script =
        "menjalankan skrip selain JavaScript, yang dengan sengaja tidak dijalankan di sini karena dapat menjangkau server. Pakailah Elsa.RunJavaScript.";

    private const string Web =
        "menerima atau menjawab permintaan HTTP, yang belum dijalankan di sini. Pakailah Elsa.Event, dan kirimkan peristiwanya lewat API.";

    private const string Files =
        "membaca atau menulis berkas, yang belum dijalankan di sini. Mintalah berkas sebagai bukti pada Magang.Task.";

    private const string Mail =
        "mengirim surel, yang belum dijalankan di sini sebagai aktivitas. Pakailah Magang.Notice.";

    private const string Database =
        "menjalankan SQL, yang dengan sengaja tidak dijalankan di sini. Serahkan pekerjaan itu kepada sistem lain dengan Elsa.PublishEvent atau Elsa.RunTask.";

    private const string Agents =
        "meminta jawaban agen AI, yang dengan sengaja tidak dijalankan di sini karena keputusan harus dapat diulang. Pakailah Magang.Task.";

    private const string Bus =
        "mengirim atau menerima pesan antrean, yang belum dijalankan di sini sebagai aktivitas. Pakailah Elsa.PublishEvent dan Elsa.Event.";

    private const string Outside =
        "memanggil layanan luar yang tidak dikenal di sini. Pakailah Elsa.SendHttpRequest, atau serahkan kepada sistem lain dengan Elsa.RunTask.";

    private const string Console =
        "menunggu tulisan di layar server, yang tidak ada di sini. Pakailah Magang.Task atau Elsa.Event.";

    private const string Alterations =
        "mengubah berkas lain yang sedang berjalan, yang dengan sengaja tidak dijalankan di sini agar jejaknya utuh. Mintalah operator melakukannya.";

    private const string Bpmn =
        "menjalankan proses BPMN, yang belum dijalankan di sini. Gambarlah kembali sebagai Elsa.Flowchart.";

    private const string Code =
        "adalah aktivitas yang hanya ada di dalam program C#, sehingga tidak dapat dimuat dari dokumen. Ganti dengan aktivitas biasa.";

    private const string Lost =
        "adalah pengganti yang ditulis Elsa untuk tipe yang tidak ditemukannya. Kembalikan aktivitas aslinya ('originalActivityJson').";

    private const string Log =
        "menulis ke catatan server Elsa, yang tidak ada di sini. Pakailah Elsa.WriteLine; linimasa mencatat setiap langkah.";

    private static readonly (string Name, string Clause)[] Exact =
    [
        ("Elsa.RunCSharp", Script),
        ("Elsa.RunPython", Script),
        ("Elsa.HttpEndpoint", Web),
        ("Elsa.WriteHttpResponse", Web),
        ("Elsa.WriteFileHttpResponse", Files),
        ("Elsa.DownloadHttpFile", Files),
        ("Elsa.OpenFile", Files),
        ("Elsa.SaveFile", Files),
        ("Elsa.ReadCsv", Files),
        ("Elsa.CreateZipArchive", Files),
        ("Elsa.SendEmail", Mail),
        ("Elsa.SqlCommand", Database),
        ("Elsa.SqlQuery", Database),
        ("Elsa.SqlSingleValue", Database),
        ("Elsa.WebhookEventReceived", Web),
        ("Elsa.ReadLine", Console),
        ("Elsa.BpmnProcess", Bpmn),
        ("Elsa.AlterationPlanCompleted", Alterations),
        ("Elsa.CompleteAlterationPlan", Alterations),
        ("Elsa.DispatchAlterationJobs", Alterations),
        ("Elsa.GenerateAlterationJobs", Alterations),
        ("Elsa.SubmitAlterationPlan", Alterations),
        ("Elsa.AddLdapEntry", Outside),
        ("Elsa.CompareLdapEntry", Outside),
        ("Elsa.DeleteLdapEntry", Outside),
        ("Elsa.ModifyLdapEntry", Outside),
        ("Elsa.MoveLdapEntry", Outside),
        ("Elsa.SearchLdapEntries", Outside),
        ("Elsa.SearchLdapEntry", Outside),
        ("Elsa.Inline", Code),
        ("Elsa.DynamicActivity", Code),
        ("Elsa.SetWorkflowContextParameter", Code),
        ("Elsa.NotFoundActivity", Lost),
        ("Elsa.Log", Log),
    ];

    private static readonly (string Prefix, string Clause)[] Families =
    [
        ("Elsa.Email.", Mail),
        ("Elsa.Sql.", Database),
        ("Elsa.Agents.", Agents),
        ("Elsa.MassTransit.", Bus),
        ("Elsa.ServiceBus.", Bus),
        ("Elsa.AzureServiceBus", Bus),
        ("Elsa.Kafka", Bus),
        ("Elsa.Storage.", Files),
        ("Elsa.Integrations.Storage.", Files),
        ("Elsa.IO.", Files),
        ("Elsa.Http.Webhooks", Web),
        ("Elsa.Webhooks", Web),
        ("Elsa.Slack.", Outside),
        ("Elsa.GitHub.", Outside),
        ("Elsa.DevOps.", Outside),
        ("Elsa.Telnyx.", Outside),
        ("Telnyx.", Outside),
        ("OrchardCore.", Outside),
    ];

    /// <summary>Those with a name of their own, each with the end of a sentence that begins with it.</summary>
    public static IReadOnlyList<(string Name, string Clause)> All => Exact;

    /// <summary>The end of a sentence that begins with the type's name: why it is not run, and what to use; null where it is none of these.</summary>
    public static string? Find(string type)
    {
        foreach (var (name, clause) in Exact)
            if (name == type)
                return clause;
        foreach (var (prefix, clause) in Families)
            if (type.StartsWith(prefix, StringComparison.Ordinal))
                return clause;
        return null;
    }
}
