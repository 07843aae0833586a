using System.Reflection;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>The words and lists that Studio fills its toolbox, menus and forms with.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Lets people in.</param>
internal sealed class DescriptorEndpoints(EngineRuntime runtime, Door door)
{
    private readonly DescriptorCache _cache = new(runtime);

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/descriptors/activities", ActivitiesAsync);
        api.MapPost("/descriptors/activities/{type}/options/{property}", OptionsAsync);
        List(api, "/descriptors/expression-descriptors", Lists.Expressions);
        List(api, "/descriptors/variables", Lists.Variables);
        List(api, "/descriptors/storage-drivers", Lists.StorageDrivers);
        List(api, "/descriptors/workflow-activation-strategies", Lists.Nothing);
        List(api, "/descriptors/incident-strategies", Lists.Nothing);
        List(api, "/descriptors/log-persistence-strategies", Lists.Nothing);
        List(api, "/descriptors/commit-strategies/workflows", Lists.Nothing);
        List(api, "/descriptors/commit-strategies/activities", Lists.Nothing);
        List(api, "/descriptors/output-converters", Lists.Nothing);
        List(api, "/resilience/strategies", Lists.Nothing);
        List(api, "/workflow-contexts/provider-descriptors", Lists.Nothing);
        List(api, "/features/installed", new StudioList([.. Lists.Features]));
        api.MapGet("/features/installed/{name}", FeatureAsync);
        List(api, "/package/version", new { PackageVersion = Version() });
    }

    private void List(IEndpointRouteBuilder api, string path, object answer) =>
        api.MapGet(
            path,
            async (HttpContext context) =>
            {
                await door.HolderAsync(context, Right.SeeDesigns);
                return ElsaJson.Result(answer);
            }
        );

    private async Task<IResult> ActivitiesAsync(HttpContext context, CancellationToken cancel)
    {
        await door.HolderAsync(context, Right.SeeDesigns);
        return (await _cache.AnswerAsync(cancel)).For(context);
    }

    // Studio asks here for what an editor needs to know, should it say that it may change.
    private async Task<IResult> OptionsAsync(
        string type,
        string property,
        HttpContext context,
        CancellationToken cancel
    )
    {
        await door.HolderAsync(context, Right.SeeDesigns);
        var input = (await _cache.TypesAsync(cancel))
            .Where(one => one.TypeName == type)
            .SelectMany(one => one.Inputs)
            .FirstOrDefault(one => one.Name == property);
        return input is null
            ? throw new InputUnknownException(type, property)
            : ElsaJson.Result(new { Items = input.UiSpecifications });
    }

    private async Task<IResult> FeatureAsync(string name, HttpContext context)
    {
        await door.HolderAsync(context, Right.SeeDesigns);
        return Lists.Features.FirstOrDefault(one => one.FullName == name) is { } feature
            ? ElsaJson.Result(feature)
            : throw new NotFoundException($"Fitur '{name}'");
    }

    // Of this program: it is shown as the server's.
    private static string Version() =>
        typeof(DescriptorEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            is { InformationalVersion: var version }
            ? version.Split('+')[0]
            : "0.0.0";
}

/// <summary>Studio asked about an input that no activity type has.</summary>
/// <param name="type">The type.</param>
/// <param name="input">The input.</param>
public sealed class InputUnknownException(string type, string input)
    : MagangException(
        "MGW-935",
        $"Tipe kegiatan '{type}' tidak memiliki masukan '{input}'. Muat ulang perancang agar daftarnya baru."
    );
