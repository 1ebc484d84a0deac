using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Hosting;

/// <summary>What databases do with texts. Both kinds of server tell cases apart unless they are told not to.</summary>
internal static class DatabaseText
{
    public static string Lower(string? text) => throw new InvalidOperationException($"Only a database does this, not to '{text}' here.");

    public static void AddTo(ModelBuilder builder) => builder.HasDbFunction(() => Lower("")).HasName("lower").IsBuiltIn();
}
