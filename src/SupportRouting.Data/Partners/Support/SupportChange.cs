namespace SupportRouting.Data.Partners.Support;

/// <summary>A change of one setting that can be tried before it is made.</summary>
/// <param name="Owner">What the setting speaks of.</param>
/// <param name="Number">The setting that is changed; null for a new one.</param>
/// <param name="Terms">What it becomes; null when it is taken away.</param>
public sealed record SupportChange(SupportOwner Owner, long? Number, SupportTerms? Terms)
{
    /// <summary>Whether nothing changes, and what is stored counts.</summary>
    public bool IsNone => Number is null && Terms is null;

    /// <summary>Whether a setting is taken away.</summary>
    public bool IsAway => Number is not null && Terms is null;

    /// <summary>No change: what is stored counts.</summary>
    public static SupportChange None(SupportOwner owner) => new(owner, null, null);

    /// <summary>The settings as they would be after it.</summary>
    internal IReadOnlyList<TechnicalSupportRecord> ApplyTo(IReadOnlyList<TechnicalSupportRecord> settings)
    {
        var others = settings.Where(setting => setting.Number != Number);
        return Terms is not { } terms ? [.. others] :
        [
            .. others,
            new TechnicalSupportRecord
            {
                Id = Guid.Empty,
                Number = Number ?? long.MaxValue,
                PublisherId = Owner.PublisherId,
                OfferId = Owner.OfferId,
                By = terms.By,
                From = terms.From,
                Until = terms.Until,
            },
        ];
    }
}
