namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>What Studio asks for beside the activity types, as far as this engine has it.</summary>
/// <remarks>
/// Strategies for activation, incidents, commits and logs: none. Every start makes an instance, a failure stops the instance
/// with an incident, each burst is committed whole, and all of it is journaled; nothing of this can be chosen.
/// </remarks>
internal static class Lists
{
    /// <summary>Where Elsa keeps variables that live as long as the instance; definitions name it.</summary>
    public const string StorageDriver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    private const string Simple = "Nilai sederhana";
    private const string Time = "Waktu";

    /// <summary>What an input may be written in. Studio offers those that are browsable beside the input's own editor.</summary>
    /// <remarks>The script is first among those: it is what Studio's script editor begins with.</remarks>
    public static StudioList Expressions { get; } =
        new([
            Expression("Literal", "Teks", isBrowsable: false),
            Expression("Object", "Daftar atau objek", isBrowsable: false, "json"),
            Expression("JavaScript", "Rumus (JavaScript)", isBrowsable: true, "javascript"),
            Expression("Variable", "Variabel", isBrowsable: true),
            Expression("Input", "Masukan alur", isBrowsable: true),
            Expression("Secret", "Rahasia", isBrowsable: false),
        ]);

    /// <summary>Types of variables, inputs and outputs.</summary>
    public static StudioList Variables { get; } =
        new([
            Variable("Object", "Apa saja", Simple, "Objek, daftar, atau nilai lain sebagaimana adanya."),
            Variable("String", "Teks", Simple, "Huruf dan angka."),
            Variable("Boolean", "Ya atau tidak", Simple, "true atau false."),
            Variable("Int32", "Bilangan bulat", Simple, "Sampai sekitar dua miliar."),
            Variable("Int64", "Bilangan bulat besar", Simple, "Untuk nomor berkas dan jumlah uang."),
            Variable("Double", "Angka", Simple, "Angka dengan pecahan, ditulis dengan titik."),
            Variable("Decimal", "Angka desimal", Simple, "Angka dengan pecahan, ditulis dengan titik."),
            Variable("DateOnly", "Tanggal", Time, "Misalnya 2026-02-28."),
            Variable("DateTimeOffset", "Saat", Time, "Tanggal, jam, dan zona, misalnya 2026-02-02T08:00:00+07:00."),
            Variable("TimeSpan", "Lama", Time, "hari.jam:menit:detik, misalnya 3.00:00:00."),
        ]);

    /// <summary>Where values are kept: with the instance, in the database.</summary>
    public static object StorageDrivers { get; } = new
    {
        Items = new[]
        {
            new
            {
                TypeName = StorageDriver,
                DisplayName = "Bersama berkas, di basis data",
                Priority = 5.0,
                Deprecated = false,
            },
        },
    };

    /// <summary>Nothing to choose from.</summary>
    public static StudioList Nothing { get; } = new([]);

    /// <summary>What is here of what Studio looks for; it hides the rest.</summary>
    public static IReadOnlyList<StudioFeature> Features { get; } =
    [
        new("Workflows", "Alur", "Menggambar dan menerbitkan alur."),
        new("Flowchart", "Bagan alir", "Menggambar alur sebagai bagan."),
        new("WorkflowManagement", "Pengelolaan alur", "Versi, rancangan, dan penerbitan."),
        new("WorkflowRuntime", "Jalannya alur", "Berkas yang berjalan dan riwayatnya."),
        new("WorkflowsApi", "API alur", "Jalan masuk bagi perancang."),
        new("JavaScript", "JavaScript", "Rumus dan skrip ECMAScript 5.1."),
        new("Scheduling", "Waktu", "Pewaktu, jadwal, dan tanggal."),
        new("RealTimeWorkflowUpdates", "Pembaruan langsung", "Berkas yang dilihat diperbarui begitu berubah."),
    ];

    private static object Expression(string type, string name, bool isBrowsable, string? language = null) =>
        new
        {
            Type = type,
            DisplayName = name,
            IsSerializable = true,
            IsBrowsable = isBrowsable,
            Properties = language is null
                ? []
                : new Dictionary<string, string>(StringComparer.Ordinal) { ["MonacoLanguage"] = language },
        };

    private static object Variable(string type, string name, string category, string description) =>
        new
        {
            TypeName = type,
            DisplayName = name,
            Category = category,
            Description = description,
        };
}

/// <summary>A feature as Studio reads it.</summary>
/// <param name="Name">Elsa's name.</param>
/// <param name="DisplayName">What it is called.</param>
/// <param name="Description">What it is.</param>
internal sealed record StudioFeature(string Name, string DisplayName, string Description)
{
    /// <summary>Elsa's.</summary>
    public string Namespace { get; } = "Elsa";

    /// <summary>As Studio asks for it.</summary>
    public string FullName => $"{Namespace}.{Name}";
}
