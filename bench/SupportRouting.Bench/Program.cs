using BenchmarkDotNet.Running;
using SupportRouting.Bench.Offers;

// What needs a database is measured by hand: it takes seconds, and repeating it by the hundred would tell no more.
if (args is ["offers", ..])
    await OfferRun.MeasureAsync(CancellationToken.None);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
