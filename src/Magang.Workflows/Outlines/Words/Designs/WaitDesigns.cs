namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that wait for a time or for something said from elsewhere.</summary>
internal static class WaitDesigns
{
    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Magang.WaitUntilDay",
                new(
                    Shelves.Times,
                    "Tunggu tanggal",
                    "Menunggu sampai suatu jam pada suatu hari di zona waktu daerah; yang sudah lewat tidak ditunggu.",
                    new InputWords(
                        "day",
                        "Hari",
                        "Tanggal seperti 2026-02-28, atau skrip, misalnya fakta('a.End').",
                        InputEditor.Day
                    ),
                    new InputWords("plusDays", "Ditambah hari", "Bilangan bulat; negatif untuk sebelum hari itu.")
                    {
                        Default = "0",
                    },
                    new InputWords("time", "Jam", "Jam dan menit, misalnya 07:00.") { Default = "'00:00'" }
                )
            ),
            new(
                "Elsa.Delay",
                new(
                    Shelves.Times,
                    "Tunggu selama",
                    "Menunggu selama waktu tertentu.",
                    new InputWords("timeSpan", "Lama", "hari.jam:menit:detik, misalnya 3.00:00:00 untuk tiga hari.")
                )
            ),
            new(
                "Elsa.Timer",
                new(
                    Shelves.Times,
                    "Ulang setiap",
                    "Menunggu selama waktu tertentu; sebagai pemicu, memulai alur setiap kali waktu itu lewat.",
                    new InputWords("interval", "Lama", "hari.jam:menit:detik, misalnya 1.00:00:00 untuk satu hari.")
                )
                {
                    IsTrigger = true,
                }
            ),
            new(
                "Elsa.StartAt",
                new(
                    Shelves.Times,
                    "Tunggu saat",
                    "Menunggu sampai suatu saat; sebagai pemicu, memulai alur pada saat itu.",
                    new InputWords("dateTime", "Saat", "Tanggal, jam, dan zona, misalnya 2026-02-02T08:00:00+07:00.")
                )
                {
                    IsTrigger = true,
                }
            ),
            new(
                "Elsa.Cron",
                new(
                    Shelves.Times,
                    "Tunggu jadwal",
                    "Menunggu saat berikutnya menurut jadwal; sebagai pemicu, memulai alur menurut jadwal itu.",
                    new InputWords(
                        "cronExpression",
                        "Jadwal cron",
                        "Detik, menit, jam, tanggal, bulan, hari: 0 0 7 * * * berarti tiap pukul 07.00."
                    )
                )
                {
                    IsTrigger = true,
                }
            ),
            new(
                "Elsa.Event",
                new(
                    Shelves.News,
                    "Tunggu peristiwa",
                    "Menunggu sampai sebuah peristiwa disampaikan; sebagai pemicu, memulai alur karenanya.",
                    new InputWords("eventName", "Peristiwa", "Nama peristiwa yang ditunggu.", InputEditor.Event)
                )
                {
                    IsTrigger = true,
                    Outputs = [("result", "Isi peristiwa")],
                }
            ),
            new(
                "Elsa.RunTask",
                new(
                    Shelves.Systems,
                    "Minta pekerjaan sistem lain",
                    "Meminta sistem lain mengerjakan sesuatu lewat pesan, dan menunggu hasilnya.",
                    new InputWords("taskName", "Nama pekerjaan", "Seperti yang dikenal sistem itu."),
                    new InputWords("payload", "Isi", "Objek berisi data pekerjaannya.", InputEditor.Formula)
                )
                {
                    Outputs = [("result", "Hasil"), ("taskId", "Nomor pekerjaan")],
                }
            ),
        ];
}
