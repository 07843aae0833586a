using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary>An external number is in the register already, and the workflow has no way for that.</summary>
public sealed class ExternalNumberTakenException(string number, string register, InstanceId holder)
    : MagangException(
        "MGW-245",
        $"Nomor luar '{number}' sudah tercatat dalam register {register} bagi berkas {holder}; satu nomor hanya untuk satu surat. "
            + "Periksa nomor itu pada suratnya. Bila keliru ketik, batalkan insiden ini dan isi ulang; bila benar, periksa berkas yang memegangnya."
    );

/// <summary>An external number that cannot stand in a register.</summary>
public sealed class ExternalNumberUnusableException(string activityId, string register)
    : MagangException(
        "MGW-246",
        $"Nomor luar pada aktivitas '{activityId}' tidak dapat dicatat dalam register {register}: terlalu panjang, memuat tanda yang tidak tampak, "
            + $"atau hanya angka sehingga tidak dapat dibedakan dari nomor register itu sendiri. Yang diperlukan: {ExternalNumber.Wanted}."
    );
