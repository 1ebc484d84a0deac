using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Hosting;

internal static class Rivals
{
    /// <summary>Saves, unless another wrote the same in the very moment: then a second look finds what is there by now.</summary>
    /// <returns>Whether it was saved.</returns>
    public static async Task<bool> TrySaveAsync(this PortalDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
