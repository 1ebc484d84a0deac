using System.Globalization;
using SupportRouting.Data.Links;
using SupportRouting.Domain.Links;

namespace SupportRouting.Web.Text;

/// <summary>The words for a link that needs a person's look.</summary>
public static class LinkWords
{
    public static string Of(LinkTrouble trouble)
    {
        if (trouble.Since is not { } since)
            return LinksText.NotHttps;
        var words = trouble.Finding switch
        {
            LinkFinding.NoSuchPage => LinksText.NoPage,
            LinkFinding.BadCertificate => LinksText.BadCertificate,
            _ => LinksText.NoHost,
        };
        return Words.Fill(words, since.ToString("d", CultureInfo.CurrentCulture));
    }
}
