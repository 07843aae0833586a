namespace Magang.Workflows.Host.Ui;

/// <summary>What a form sends is more than its page takes.</summary>
/// <param name="most">Most bytes.</param>
public sealed class FormTooLargeException(long most)
    : MagangException(
        "MGW-830",
        $"Kiriman ini lebih besar dari {most / 1024 / 1024} MB, sehingga tidak diterima. Kecilkan berkasnya atau kirim satu per satu, lalu ulangi."
    );
