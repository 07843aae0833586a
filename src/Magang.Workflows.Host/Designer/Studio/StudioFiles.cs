using System.Collections.Frozen;

namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>Elsa Studio's files, which the build brought from npm and laid beside the program.</summary>
/// <remarks>
/// Beside it and not inside: 25 MB that few requests need would be in memory with the assembly. The folder is read once, and
/// only what was found then is served, so no address leads out of it.
/// </remarks>
internal sealed class StudioFiles
{
    /// <summary>Where Studio finds itself: the base address of its pages.</summary>
    public const string Base = "/designer/";

    private const string Pressed = ".gz";

    private readonly FrozenDictionary<string, StudioFile> _files;
    private readonly string _folder;

    private StudioFiles(string folder, FrozenDictionary<string, StudioFile> files) =>
        (_folder, _files) = (folder, files);

    /// <summary>What lies in the folder <c>perancang</c> beside the program; nothing where it is not whole.</summary>
    public static StudioFiles Read(string beside)
    {
        var folder = Path.Combine(beside, "perancang");
        var mark = Path.Combine(folder, "versi");
        if (!File.Exists(mark))
            return new StudioFiles(folder, FrozenDictionary<string, StudioFile>.Empty);
        var version = File.ReadAllText(mark);
        return new StudioFiles(
            folder,
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => file != mark && !file.EndsWith(".br", StringComparison.Ordinal))
                .Select(file => file.EndsWith(Pressed, StringComparison.Ordinal) ? file[..^Pressed.Length] : file)
                .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Full: file))
                .ToFrozenDictionary(
                    file => file.Path,
                    file => new StudioFile(file.Path, file.Full, version),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>Sees to it that they are there.</summary>
    /// <exception cref="StudioMissingException">They are not.</exception>
    public void Require()
    {
        if (_files.Count == 0)
            throw new StudioMissingException(_folder);
    }

    /// <summary>Serves them, to everybody: they are what npm gives to everybody.</summary>
    public void Map(IEndpointRouteBuilder server)
    {
        var beside = _files.Keys.Where(path => !path.Contains('/', StringComparison.Ordinal));
        foreach (var pattern in (string[])["_framework/{**berkas}", "_content/{**berkas}", .. beside])
            server
                .MapMethods(Base + pattern, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Send(context))
                .ExcludeFromDescription();
    }

    private IResult Send(HttpContext context) =>
        _files.TryGetValue(context.Request.Path.Value![Base.Length..], out var file)
            ? file.Send(context)
            : TypedResults.NotFound();
}
