namespace SupportRouting.Domain.Tickets;

/// <summary>Lengths of a ticket's texts in characters, and how many of its parts there may be.</summary>
public static class TicketLimits
{
    /// <summary>One line that names the question.</summary>
    public const int Subject = 200;

    /// <summary>The question, a note or an answer.</summary>
    public const int Text = 20_000;

    /// <summary>A person's name.</summary>
    public const int Name = 120;

    /// <summary>One tag.</summary>
    public const int Tag = 40;

    /// <summary>How many tags a ticket may have.</summary>
    public const int Tags = 20;

    /// <summary>Why somebody else answers than the policy says.</summary>
    public const int OverrideText = 1000;

    /// <summary>Fewer characters than this tell nobody why.</summary>
    public const int LeastOverrideText = 10;

    /// <summary>Another party's own number of the question.</summary>
    public const int Reference = 100;

    /// <summary>Bytes of one attached file.</summary>
    public const int AttachmentBytes = 10 * 1024 * 1024;

    /// <summary>How many files a ticket may have.</summary>
    public const int Attachments = 20;
}
