using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Ui.Languages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Magang.Workflows.Host.Ui;

/// <summary>What all pages share: their frame, who may see them, and what becomes of what is sent.</summary>
internal sealed class PageFrames(Callers callers, Policy policy, IAntiforgery forms)
{
    private const int MostFormBytes = 64 * 1024;

    /// <summary>What somebody may.</summary>
    public Policy Policy { get; } = policy;

    /// <summary>The frame of a page.</summary>
    public async Task<PageFrame> OfAsync(HttpContext context, string title, string? notice = null, string? fault = null)
    {
        var caller = await callers.OfAsync(context);
        return new PageFrame(title, caller, forms.GetAndStoreTokens(context).RequestToken!, notice, fault)
        {
            Menu = caller is null ? [] : [.. Menu(caller)],
            // What a form led to cannot be asked for by its address.
            Here = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/",
        };
    }

    /// <summary>Who is signed in.</summary>
    /// <exception cref="NotSignedInException">Nobody is; a page that is asked for leads to the sign-in then.</exception>
    public async Task<Caller> RequireAsync(HttpContext context) =>
        await callers.OfAsync(context) is { Account: not null } caller ? caller : throw new NotSignedInException();

    /// <summary>Who is signed in, where he has a right in any of his offices.</summary>
    /// <exception cref="NotSignedInException">Nobody is.</exception>
    /// <exception cref="Api.AccessRefusedException">He has it nowhere.</exception>
    public async Task<Caller> RequireAsync(HttpContext context, Right right)
    {
        var caller = await RequireAsync(context);
        Policy.RequireAnywhere(caller, right);
        return caller;
    }

    /// <summary>A page.</summary>
    public static IResult Show<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    /// <summary>A path of this server to go to; the home page where what was given is none.</summary>
    public static string Target(string? given) =>
        given is ['/', ..]
        && !given.StartsWith("//", StringComparison.Ordinal)
        && !given.Contains('\\', StringComparison.Ordinal)
        && !given.Any(char.IsControl)
            ? given
            : "/";

    /// <summary>Lets a request through to its page: forms must come from here, and refusals become pages.</summary>
    public async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        // Word for word what the token of forms asks for: it warns of anything else.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
        try
        {
            if (HttpMethods.IsPost(context.Request.Method))
                await RequireOwnFormAsync(context);
            return await next(invocation);
        }
        catch (NotSignedInException) when (HttpMethods.IsGet(context.Request.Method))
        {
            return Results.Redirect(
                $"/masuk?tujuan={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}"
            );
        }
        catch (MagangException refusal)
        {
            return Show<SigningIn.MessagePage>(
                new { Frame = await OfAsync(context, Words.T("Tidak dapat dilakukan"), fault: refusal.Message) },
                Api.Problems.StatusOf(refusal)
            );
        }
    }

    private static IEnumerable<(string Path, string Title)> Menu(Caller caller)
    {
        if (Policy.Has(caller, Right.DoTasks))
            yield return ("/tugas", Words.T("Kotak tugas"));
        if (Policy.Has(caller, Right.SeeCase))
            yield return ("/kasus", Words.T("Berkas"));
        if (Policy.Has(caller, Right.SeeBatch))
            yield return ("/gelombang", Words.T("Gelombang"));
        if (Policy.Has(caller, Right.SeeDesigns))
            yield return ("/alur", Words.T("Alur kerja"));
        if (Policy.Has(caller, Right.KeepAccounts))
            yield return ("/pengelola/akun", Words.T("Akun pengguna"));
        if (Policy.Has(caller, Right.KeepKeys))
            yield return ("/pengelola/kunci", Words.T("Kunci API"));
        if (Policy.Has(caller, Right.KeepOrganisation))
            yield return ("/pengelola/organisasi", Words.T("Organisasi"));
        if (Policy.Has(caller, Right.KeepAccounts))
            yield return ("/pengelola/pejabat", Words.T("Pejabat"));
    }

    private async Task RequireOwnFormAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<FormLimit>();
        if (limit is not null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit.Bytes;
        if (limit is not null && context.Request.ContentLength > limit.Bytes)
            throw new FormTooLargeException(limit.Bytes);
        if (context.Request.ContentLength > (limit?.Bytes ?? MostFormBytes) || !context.Request.HasFormContentType)
            throw new FormStaleException();
        try
        {
            await forms.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            throw new FormStaleException();
        }
    }
}
