namespace SupportRouting.Domain.Tickets;

/// <summary>What can happen to a ticket's status.</summary>
public enum TicketMove : byte
{
    /// <summary>A decision, or an override, names a party.</summary>
    Route,

    /// <summary>A changed fact leaves no party.</summary>
    Unroute,

    /// <summary>One of us begins or goes on.</summary>
    Take,

    /// <summary>The question is sent to another party.</summary>
    HandOff,

    /// <summary>The publisher gives a sign of life.</summary>
    PublisherReplied,

    /// <summary>Microsoft gives a sign of life.</summary>
    MicrosoftReplied,

    /// <summary>The indirect provider gives a sign of life.</summary>
    ProviderReplied,

    /// <summary>The asker is asked for something.</summary>
    AskCustomer,

    /// <summary>The question is answered.</summary>
    Resolve,

    /// <summary>Nothing more is to be done.</summary>
    Close,

    /// <summary>A finished ticket comes back.</summary>
    Reopen,
}
