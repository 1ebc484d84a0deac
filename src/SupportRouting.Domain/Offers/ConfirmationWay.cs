namespace SupportRouting.Domain.Offers;

/// <summary>How it was made sure that a contact is right.</summary>
public enum ConfirmationWay : byte
{
    /// <summary>Somebody here looked and said so.</summary>
    Person,

    /// <summary>The publisher said so.</summary>
    Publisher,

    /// <summary>An answer came from there.</summary>
    Reply,
}
