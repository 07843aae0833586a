using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Lets requests to definitions: those who look, and those who draw.</summary>
internal sealed class DesignDoor(Door door)
{
    /// <summary>Lets in whoever looks at designs.</summary>
    /// <returns>Whether he draws as well.</returns>
    public async Task<bool> LookerAsync(HttpContext context) =>
        door.Policy.MayHere(await door.HolderAsync(context, Right.SeeDesigns), Right.Design);

    /// <summary>Lets in whoever draws.</summary>
    public async Task<Caller> DrawerAsync(HttpContext context)
    {
        var caller = await door.HolderAsync(context, Right.Design);
        door.Policy.RequireHere(caller, Right.Design);
        return caller;
    }
}
