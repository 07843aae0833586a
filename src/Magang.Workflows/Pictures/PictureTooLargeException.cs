namespace Magang.Workflows.Pictures;

/// <summary>A definition has more than one picture can show.</summary>
public sealed class PictureTooLargeException(string part)
    : MagangException(
        "MGW-123",
        $"Gambar '{part}' terlalu besar untuk satu halaman. Gambar sebagian (--bagian ID) atau buka lebih sedikit tingkat (--tingkat N)."
    );
