using System.Text.Json;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Support;

/// <summary>Who gives technical support, from which day, until which day.</summary>
public sealed record SupportTerms(TechnicalSupportBy By, DateOnly? From, DateOnly? Until)
{
    public static SupportTerms Of(TechnicalSupportRecord record) => new(record.By, record.From, record.Until);

    public TechnicalSupportSetting In(TechnicalSupportScope scope) => new(scope, By, From, Until);

    /// <summary>What one person wants, with whatever it left as it was replaced by what is stored now.</summary>
    public SupportTerms Over(SupportTerms before, SupportTerms stored) => new(
        By == before.By ? stored.By : By,
        From == before.From ? stored.From : From,
        Until == before.Until ? stored.Until : Until);

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null for what <see cref="Write"/> never wrote.</summary>
    public static SupportTerms? Read(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<SupportTerms>(json);
        }
        catch (JsonException)
        {
            // A form brought it and it is not what the form held: then nothing was seen.
            return null;
        }
    }
}
