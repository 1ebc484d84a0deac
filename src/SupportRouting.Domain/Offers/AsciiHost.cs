namespace SupportRouting.Domain.Offers;

/// <summary>The host of a web address as the name system knows it.</summary>
public static class AsciiHost
{
    /// <summary>Brings a host to ASCII.</summary>
    /// <param name="address">An absolute address.</param>
    /// <returns>The host; null when its letters make a name that the name system cannot hold.</returns>
    public static string? Of(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            // An address is read without looking whether each part of its host stays short enough in ASCII.
            return null;
        }
    }
}
