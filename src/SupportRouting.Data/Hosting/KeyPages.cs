using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Hosting;

internal static class KeyPages
{
    /// <summary>Goes through rows by their keys: of each page the key before its first and its last.</summary>
    public static async IAsyncEnumerable<(string After, string Last)> InPagesAsync(
        this IQueryable<string> keys, int size, [EnumeratorCancellation] CancellationToken cancel)
    {
        var after = "";
        while (true)
        {
            var from = after;
            var page = await keys.Where(key => key.CompareTo(from) > 0).OrderBy(key => key).Take(size).ToListAsync(cancel);
            if (page is [])
                yield break;
            yield return (from, page[^1]);
            after = page[^1];
        }
    }
}
