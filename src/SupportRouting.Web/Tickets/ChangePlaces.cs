using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Tickets;

/// <summary>Places as events carry them: sealed, as how fast they move on would tell a reseller how much goes on with others' tickets.</summary>
internal sealed class ChangePlaces(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("tickets.changes");

    public string? Write(TicketPlace? place) => place is null ? null : WebEncoders.Base64UrlEncode(_seal.Protect(place.ToBytes()));

    /// <returns>Null when the text is no place, or of a key that is gone.</returns>
    public TicketPlace? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : TicketPlace.Read(_seal.Unprotect(WebEncoders.Base64UrlDecode(text)));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
