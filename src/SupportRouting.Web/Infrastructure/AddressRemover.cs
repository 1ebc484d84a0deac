using Serilog.Core;
using Serilog.Events;

namespace SupportRouting.Web.Infrastructure;

/// <summary>The framework gives each line of a request its path, which holds ids and what people typed.</summary>
internal sealed class AddressRemover : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
