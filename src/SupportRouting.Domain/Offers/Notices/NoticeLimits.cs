namespace SupportRouting.Domain.Offers.Notices;

/// <summary>Lengths of a service notice's texts, in characters.</summary>
public static class NoticeLimits
{
    /// <summary>One line that names what has happened.</summary>
    public const int Title = 200;

    /// <summary>What has happened, whom it concerns, what to do meanwhile.</summary>
    public const int Text = 4000;

    /// <summary>A language's code.</summary>
    public const int Language = 8;
}
