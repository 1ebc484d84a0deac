using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Data.Samples.Tickets;

/// <summary>Whose hands the sample tickets go through.</summary>
public sealed record SamplePeople(TicketActor Admin, TicketActor Agent, TicketActor Reseller)
{
    private static readonly TicketActor OtherReseller = new(null, "Kowalska IT", new RecordReader(SamplePartners.OtherResellerTenant));

    internal TicketActor Named(string name) => name switch
    {
        "giulia" => Admin,
        "marek" => Agent,
        "ines" => Reseller,
        "kowalska" => OtherReseller,
        _ => throw new FormatException($"Nobody in the samples is called '{name}'."),
    };
}
