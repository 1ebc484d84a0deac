using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>What does something to tickets without a person, under names the audit can be asked for.</summary>
internal static class SystemActors
{
    public static TicketActor Portal { get; } = new(null, "SupportRouting", RecordReader.Staff);

    public static TicketActor Importer { get; } = new(null, "Import", RecordReader.Staff);
}
