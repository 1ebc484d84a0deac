using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Wakes the worker on imports.</summary>
public sealed class ImportSignal : Bell;
