namespace Magang.Workflows.Activities.Http;

/// <summary>A request was not made, or its answer cannot be used, and the drawing has no way for that.</summary>
/// <param name="activityId">The activity.</param>
/// <param name="cause">The worker's sentence.</param>
public sealed class HttpFailedException(string activityId, string cause)
    : MagangException(
        "MGW-185",
        $"Permintaan HTTP pada aktivitas '{activityId}' gagal: {cause} "
            + "Perbaiki sebabnya lalu ulangi insiden ini, maka permintaan dikirim lagi; "
            + "atau gambar jalan 'Failed to connect' supaya alur menanganinya sendiri."
    );

/// <summary>A request may have been received but was not answered, and the drawing has no way for that.</summary>
/// <param name="activityId">The activity.</param>
/// <param name="cause">The worker's sentence.</param>
public sealed class HttpUnansweredException(string activityId, string cause)
    : MagangException(
        "MGW-186",
        $"Permintaan HTTP pada aktivitas '{activityId}' tidak mendapat jawaban yang dapat dipakai: {cause} "
            + "Mungkin permintaan itu sudah dikerjakan: periksa di layanan tujuan lebih dahulu. "
            + "Mengulangi insiden ini mengirimnya lagi dengan Idempotency-Key yang sama; "
            + "atau gambar jalan 'Timeout' supaya alur menanganinya sendiri."
    );
