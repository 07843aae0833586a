using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Designer.Descriptors;
using Magang.Workflows.Host.Designer.Instances;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer;

/// <summary>What Elsa Studio asks of a server, under Elsa's own paths.</summary>
internal static class DesignerServer
{
    /// <summary>Where Studio finds it.</summary>
    public const string Path = "/elsa/api";

    /// <summary>Serves it.</summary>
    /// <param name="server">The web server.</param>
    /// <param name="runtime">The engine.</param>
    public static void MapDesigner(this WebApplication server, EngineRuntime runtime)
    {
        var api = server
            .MapGroup(Path)
            .ExcludeFromDescription()
            .AddEndpointFilter(new ElsaRefusals(server.Logger).AnswerAsync)
            .AddEndpointFilter(CrossSite.GuardAsync);
        var callers = server.Services.GetRequiredService<Callers>();
        var door = server.Services.GetRequiredService<Door>();
        var shelf = server.Services.GetRequiredService<Shelf>();
        api.MapDefinitions(runtime, door, callers, shelf);
        new DescriptorEndpoints(runtime, door).Map(api);
        server.MapInstances(api, runtime);
        new ScriptEndpoints(runtime, door, shelf).Map(api);
        api.Map("/{**lain}", (Delegate)((HttpContext context) => RefuseAsync(context, callers)));
    }

    // Studio offers more than there is here: it says so in words instead of failing.
    private static async Task<IResult> RefuseAsync(HttpContext context, Callers callers)
    {
        await callers.RequireAsync(context, scope: null);
        throw new NotOfferedException(context.Request.Method, context.Request.Path);
    }
}

/// <summary>Studio asked for something that only Elsa's own server has.</summary>
/// <param name="method">What it asked to do.</param>
/// <param name="path">Of what.</param>
public sealed class NotOfferedException(string method, string path)
    : MagangException(
        "MGW-867",
        $"Server ini tidak menyediakan '{method} {path}' milik Elsa. Yang tersedia di perancang ini tetap dapat dipakai; bila fungsi ini diperlukan, mintalah kepada pengelola."
    );
