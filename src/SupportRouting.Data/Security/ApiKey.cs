using System.Security.Cryptography;
using System.Text;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Data.Security;

/// <summary>A program's key. Only its hash is kept; the key itself is shown once.</summary>
public sealed class ApiKey
{
    public const int NameLength = 120;
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required string Hash { get; set; }

    public required PortalRole Role { get; init; }

    public Guid? ResellerTenantId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public static string NewSecret() => "srk_" + RandomNumberGenerator.GetHexString(40, lowercase: true);

    // The secret is long and random, so a slow hash would protect nothing more and cost every call.
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
