using SupportRouting.Data.Routing;

namespace SupportRouting.Web.Api;

/// <summary>What is said of an id that a call cannot be answered with; alike for one that is not there and another's.</summary>
internal static class IdFaults
{
    public static string Reason(IdFault fault) => fault switch
    {
        IdFault.OfAnotherSubscription => "Does not belong to the subscriptionId given with it.",
        _ => "Is not known here.",
    };
}
