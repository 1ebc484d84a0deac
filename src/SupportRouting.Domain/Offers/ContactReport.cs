namespace SupportRouting.Domain.Offers;

/// <summary>What is wrong with a contact. The numbers are stored.</summary>
public enum ContactFault : byte
{
    /// <summary>It does not exist any more.</summary>
    Gone = 0,

    /// <summary>Somebody answers, but another desk is in charge.</summary>
    OtherDesk = 1,

    /// <summary>Nobody answers.</summary>
    NoAnswer = 2,

    /// <summary>The portal's own mail was refused there.</summary>
    Bounced = 3,

    /// <summary>A question handed to it stayed without an answer long beyond the expected time.</summary>
    Unanswered = 4,
}

/// <summary>When a report that a contact is wrong is settled (deliverable of freshness: a contact in doubt comes last until then).</summary>
public static class ContactReport
{
    /// <summary>Longest words a report may have, in characters.</summary>
    public const int WordsMaxLength = 500;

    /// <summary>Whether people say this; the others the portal finds itself.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <returns>True for what a person reports.</returns>
    public static bool IsSaidByPeople(ContactFault fault) => fault is ContactFault.Gone or ContactFault.OtherDesk or ContactFault.NoAnswer;

    /// <summary>Whether what became of the contact since settles the report: another address, or somebody who made sure of it.</summary>
    /// <param name="fault">What was reported.</param>
    /// <param name="reported">The contact as it was then.</param>
    /// <param name="at">When it was reported.</param>
    /// <param name="contact">The contact as it is.</param>
    /// <returns>True if so. An answer from an address shows that it is read, not that it is the right desk.</returns>
    public static bool IsSettled(ContactFault fault, string reported, DateTimeOffset at, SupportContact contact) =>
        contact.Key?.Mark != reported
        || (contact.ConfirmedAt > at && (contact.ConfirmedHow is not ConfirmationWay.Reply || fault is not ContactFault.OtherDesk));
}
