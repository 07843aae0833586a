using Microsoft.AspNetCore.Authentication.Cookies;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Writes cookies and sees none: the handler of cookies would carry an old session on under a new name.</summary>
internal sealed class NewCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => null;

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, key, options);
}
