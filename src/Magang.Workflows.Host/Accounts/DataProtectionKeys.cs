using System.Xml.Linq;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Has ASP.NET Core keep the keys of cookies and forms in the database.</summary>
internal sealed class DataProtectionKeys(DataProtectionKeyStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Read().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
