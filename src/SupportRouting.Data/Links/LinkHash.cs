using System.Security.Cryptography;
using System.Text;

namespace SupportRouting.Data.Links;

/// <summary>A short key for an address of any length.</summary>
public static class LinkHash
{
    public const int Length = SHA256.HashSizeInBytes * 2;

    public static string Of(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));
}
