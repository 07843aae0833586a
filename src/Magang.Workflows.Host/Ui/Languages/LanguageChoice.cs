using StringWithQualityHeaderValue = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace Magang.Workflows.Host.Ui.Languages;

/// <summary>Which language somebody gets: the one that he chose here, else what his browser asks for.</summary>
internal static class LanguageChoice
{
    /// <summary>The cookie that keeps it, and the field of the form that sets it.</summary>
    public const string Name = "bahasa";

    /// <summary>The field that says from which page he chose.</summary>
    public const string From = "kembali";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Lets what follows speak the language of the request.</summary>
    public static Task FollowAsync(HttpContext context, RequestDelegate next)
    {
        Words.Current = Of(context.Request);
        return next(context);
    }

    /// <summary>Adds the form's end.</summary>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapPost("/bahasa", ChooseAsync);

    /// <summary>The language of a request.</summary>
    /// <remarks>
    /// Most machines in these offices ask for English because their browsers were installed so: who reads Indonesian at
    /// all, after whatever else, gets it. English is for who names it and not Indonesian.
    /// </remarks>
    public static Words Of(HttpRequest request)
    {
        if (Words.All.FirstOrDefault(words => words.Code == request.Cookies[Name]) is { } chosen)
            return chosen;
        var asked = request.GetTypedHeaders().AcceptLanguage;
        return !asked.Any(one => Names(one, Words.Indonesian)) && asked.Any(one => Names(one, Words.English))
            ? Words.English
            : Words.Indonesian;
    }

    private static async Task<IResult> ChooseAsync(HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        if (Words.All.FirstOrDefault(words => words.Code == form[Name]) is { } chosen)
            context.Response.Cookies.Append(
                Name,
                chosen.Code,
                new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = Kept,
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                }
            );
        return Results.LocalRedirect(PageFrames.Target(form[From]));
    }

    // "en", "en-US", but not one that is refused by a quality of nought.
    private static bool Names(StringWithQualityHeaderValue asked, Words words) =>
        asked.Quality is not 0 && asked.Value.Value?.Split('-')[0].ToLowerInvariant() == words.Code;
}
