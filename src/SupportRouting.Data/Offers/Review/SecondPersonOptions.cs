using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Offers.Review;

/// <summary>The setting <c>Contacts:SecondPerson</c>.</summary>
/// <param name="IsOn">Whether another Global admin has to agree before a person's e-mail address or telephone number of a contact is kept.</param>
public sealed record SecondPersonOptions(bool IsOn)
{
    public static SecondPersonOptions Read(IConfiguration configuration) => new(new SettingReader(configuration).Flag("Contacts:SecondPerson") ?? false);
}
