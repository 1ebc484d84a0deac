namespace SupportRouting.Domain.Routing;

/// <summary>The nine classes of topics (dossier 2.1).</summary>
public enum TopicClass : byte
{
    /// <summary>The customer's commerce: billing, subscription management, payment, account set-up (R1, R8).</summary>
    A,

    /// <summary>The product itself: technical support and service levels (R2, R4).</summary>
    B,

    /// <summary>Enablement: documentation, training, notices, sales material (R6, R18).</summary>
    C,

    /// <summary>Faults of the Microsoft commerce system (R10, R11).</summary>
    D,

    /// <summary>Deployment and provisioning in Azure (R11).</summary>
    E,

    /// <summary>Contracts (R4 and the contracting page).</summary>
    F,

    /// <summary>Availability and eligibility (R14 and the discover page).</summary>
    G,

    /// <summary>The partner model (R15, R16).</summary>
    H,

    /// <summary>Security and privacy.</summary>
    I,
}

/// <summary>One topic of the catalogue.</summary>
/// <param name="Id">T01 to T78.</param>
/// <param name="Slug">Readable id for programs, such as <c>cancel-subscription</c>.</param>
/// <param name="Class">The class; the first where the dossier names two.</param>
/// <param name="Certainty">How sure anything said about the topic can be at most: stated, or derived where no source names it.</param>
public sealed record Topic(TopicId Id, string Slug, TopicClass Class, Certainty Certainty = Certainty.Stated);
