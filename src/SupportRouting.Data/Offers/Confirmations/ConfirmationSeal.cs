using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SupportRouting.Data.Offers.Records;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>
/// Makes and reads the secret part of a link. The request's id and 256 random bits lie in an envelope that only this portal can make;
/// what is kept is a hash of them together with record and address, so that a link says nothing about any other.
/// </summary>
public sealed class ConfirmationSeal(IDataProtectionProvider protection)
{
    private const int IdLength = 16;
    private const int SecretLength = 32;
    private const int MostCharacters = 512;

    private readonly IDataProtector _seal = protection.CreateProtector("publishers.confirmations");

    public (string Token, byte[] Hash) Make(Guid request, RecordOwner owner, string address)
    {
        var content = new byte[IdLength + SecretLength];
        request.TryWriteBytes(content);
        RandomNumberGenerator.Fill(content.AsSpan(IdLength));
        return (Text(_seal.Protect(content)), Hash(content, owner, address));
    }

    /// <summary>What a link says; for one that is not ours, something that no request fits.</summary>
    internal Unsealed Open(string? token)
    {
        try
        {
            if (token is { Length: > 0 and <= MostCharacters })
            {
                var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
                // The last character has bits that no byte needs: only one spelling of a link holds.
                if (Text(bytes) == token && _seal.Unprotect(bytes) is { Length: IdLength + SecretLength } content)
                    return new Unsealed(new Guid(content.AsSpan(0, IdLength)), content);
            }
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return Unsealed.Nothing;
        }

        return Unsealed.Nothing;
    }

    internal static byte[] Hash(byte[] content, RecordOwner owner, string address) =>
        SHA256.HashData([.. content, (byte)owner.Kind, .. owner.Id.ToByteArray(), .. Encoding.UTF8.GetBytes(address)]);

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    internal sealed record Unsealed(Guid RequestId, byte[] Content)
    {
        public static Unsealed Nothing { get; } = new(Guid.Empty, new byte[IdLength + SecretLength]);
    }
}
