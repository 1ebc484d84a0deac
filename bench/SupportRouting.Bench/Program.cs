using BenchmarkDotNet.Running;
using SupportRouting.Bench.Instances;
using SupportRouting.Bench.Offers;
using SupportRouting.Bench.Tickets;

// What needs a database is measured by hand: it takes seconds, and repeating it by the hundred would tell no more.
if (args is ["offers", "hands", ..])
    return await HandsRun.MeasureAsync(CancellationToken.None);
else if (args is ["offers", "export", .. var how])
    return await ExportRun.MeasureAsync(how, CancellationToken.None);
else if (args is ["offers", "work", .. var size])
    await WorkRun.MeasureAsync(size, CancellationToken.None);
else if (args is ["offers", "duplicates", ..])
    await DuplicatesRun.MeasureAsync(CancellationToken.None);
else if (args is ["offers", ..])
    await OfferRun.MeasureAsync(CancellationToken.None);
else if (args is ["instances", ..])
    return await InstancesCommand.RunAsync(CancellationToken.None);
else if (args is ["tickets", "parallel", ..])
    return await ParallelCommand.RunAsync(CancellationToken.None);
else if (args is ["tickets", ..])
    return await TicketsCommand.RunAsync(CancellationToken.None);
else
    BenchmarkSwitcher.FromAssembly(typeof(OfferRun).Assembly).Run(args);
return 0;
