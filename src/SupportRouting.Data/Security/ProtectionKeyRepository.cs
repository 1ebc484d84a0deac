using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SupportRouting.Data.Security;

public sealed class ProtectionKeyRepository(IServiceScopeFactory scopes, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var keys = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<ProtectionKey>();
        return [.. keys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        database.Add(new ProtectionKey
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        database.SaveChanges();
    }
}
