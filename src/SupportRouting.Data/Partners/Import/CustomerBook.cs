using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Partners.Import;

/// <summary>The customers that a batch speaks of.</summary>
internal sealed class CustomerBook(PortalDbContext db)
{
    private readonly Dictionary<Guid, CustomerRecord> _customers = [];

    public async Task LoadAsync(IEnumerable<Guid> tenants, CancellationToken cancel)
    {
        _customers.Clear();
        var ids = tenants.Distinct().ToList();
        foreach (var customer in await db.Customers.Where(c => ids.Contains(c.TenantId)).ToListAsync(cancel))
            _customers[customer.TenantId] = customer;
    }

    public CustomerRecord? Find(Guid tenant) => _customers.GetValueOrDefault(tenant);

    /// <summary>Makes a customer of which only the id is sure.</summary>
    public CustomerRecord Add(Guid tenant)
    {
        var name = tenant.ToString();
        var customer = new CustomerRecord { TenantId = tenant, Name = name, SearchText = CustomerSearchText.Of(name, domain: null) };
        _customers[tenant] = customer;
        db.Add(customer);
        return customer;
    }

    public static bool IsNameless(CustomerRecord customer) => customer.Name == customer.TenantId.ToString();
}
