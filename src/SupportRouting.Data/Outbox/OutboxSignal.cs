using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Outbox;

/// <summary>Wakes the worker that sends mail.</summary>
public sealed class OutboxSignal : Bell;
