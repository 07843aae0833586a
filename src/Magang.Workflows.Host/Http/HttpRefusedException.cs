using System.Net;

namespace Magang.Workflows.Host.Http;

/// <summary>A request was not made, or its answer cannot be used. The worker turns it into the job's result.</summary>
/// <remarks>Sentences name hosts, never a path, a query, a header or a body.</remarks>
internal sealed class HttpRefusedException : MagangException
{
    private HttpRefusedException(string code, string message)
        : base(code, message) { }

    private HttpRefusedException(HttpRefusedException first)
        : base(first.Code, first.Message[..^(first.Code.Length + 3)]) => MayPass = first.MayPass;

    /// <summary>True where the request was surely not received, for a reason that may pass: any request may be sent again.</summary>
    public bool WasNotSent { get; private init; }

    /// <summary>True where the request may have been received: only one that is harmless to repeat may be sent again.</summary>
    public bool MayBeDone { get; private init; }

    /// <summary>True where sending it again may bring an answer.</summary>
    public bool MayPass { get; private init; }

    public static HttpRefusedException HostNotAllowed(Uri url) =>
        new(
            "MGW-630",
            $"Alur ingin memanggil {Name(url)}, yang tidak diizinkan. Tambahkan pada MAGANG_HTTP_HOST bila memang dikehendaki, atau betulkan alamatnya."
        );

    public static HttpRefusedException AddressNotPublic(Uri url, IPAddress address, string kind) =>
        new(
            "MGW-631",
            $"{Name(url)} mengarah ke {address} ({kind}), yang tidak boleh dipanggil dari alur. Betulkan nama itu; layanan di dalam jaringan disebut dalam MAGANG_HTTP_LOKAL."
        );

    public static HttpRefusedException BadUrl(Uri url, string why) =>
        new("MGW-632", $"Alamat pada {Name(url)} tidak dipanggil: {why}. Tulislah sebagai https://nama/jalur.");

    public static HttpRefusedException BadRedirect(Uri url, string why) =>
        new("MGW-633", $"{Name(url)} mengalihkan permintaan, tetapi {why}. Pakai alamat akhirnya di dalam definisi.");

    public static HttpRefusedException TooLarge(Uri url) =>
        new(
            "MGW-634",
            $"Jawaban {Name(url)} lebih besar dari 1 MB, maka tidak disimpan. Minta lebih sedikit sekaligus."
        )
        {
            MayBeDone = true,
        };

    public static HttpRefusedException Unusable(Uri url, string why) =>
        new(
            "MGW-635",
            $"Jawaban {Name(url)} tidak disimpan karena {why}. Minta layanan itu menjawab dalam bentuk lain."
        )
        {
            MayBeDone = true,
        };

    public static HttpRefusedException NotConnected(Uri url, string why) =>
        new(
            "MGW-636",
            $"{Name(url)} tidak dapat dihubungi ({why}). Periksa apakah layanan itu berjalan dan sertifikatnya berlaku."
        )
        {
            WasNotSent = true,
            MayPass = true,
        };

    public static HttpRefusedException Unanswered(Uri url, string why) =>
        new(
            "MGW-637",
            $"{Name(url)} menerima permintaan tetapi tidak menjawab ({why}). Periksa di sana apakah permintaan itu dikerjakan."
        )
        {
            MayBeDone = true,
            MayPass = true,
        };

    /// <summary>The same refusal, where an earlier hop may have done what was asked.</summary>
    public static HttpRefusedException After(HttpRefusedException refusal) => new(refusal) { MayBeDone = true };

    public static HttpRefusedException NoSecret(string name, Uri url) =>
        new(
            "MGW-638",
            $"Rahasia '{name}' tidak ada, atau tidak boleh dikirim ke {Name(url)}. Periksa berkas yang disebut MAGANG_HTTP_RAHASIA."
        );

    private static string Name(Uri url) => HostText.WithPort(url);
}
