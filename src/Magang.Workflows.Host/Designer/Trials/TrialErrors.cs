using System.Globalization;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>A file of cases tells nothing of the definition that is tried.</summary>
public sealed class TrialStoryMismatchException(string definition, string started)
    : MagangException(
        "MGW-900",
        $"Kasus itu memulai '{started}', yang tidak membuka berkas '{definition}'. Sebutkan berkas kasus yang memuat alur itu, atau tanpa --kasus untuk memakai kisah contohnya."
    );

/// <summary>A participant is chosen whom the cases do not have.</summary>
public sealed class TrialPlaceUnknownException(int place, IReadOnlyList<int> known)
    : MagangException(
        "MGW-901",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Peserta nomor {place} tidak ada pada kasus itu. Yang ada: {(known.Count == 0 ? "tidak satu pun" : string.Join(", ", known))}. Pilih dari nomor itu."
        )
    );

/// <summary>More participants are chosen than one trial takes.</summary>
public sealed class TrialTooLargeException(int chosen, int most)
    : MagangException(
        "MGW-902",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Uji coba ini memuat {chosen} peserta, paling banyak {most} sekali jalan. Pilih sebagian, lalu jalankan lagi."
        )
    );

/// <summary>What is tried is compared with another workflow.</summary>
public sealed class TrialIncomparableException(string definition, string other)
    : MagangException(
        "MGW-903",
        $"'{definition}' tidak dapat dibandingkan dengan '{other}': keduanya alur yang berbeda. Sebutkan versi lain dari alur yang sama."
    );
