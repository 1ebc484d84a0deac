using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

/// <summary>One instance of the portal as far as imports are concerned; several may share a database.</summary>
internal sealed class ImportHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ImportHost(ServerFixture server, string connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Production });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = server.Provider.ToString(),
            ["ConnectionStrings:Portal"] = connection,
        });
        builder.Logging.AddProvider(Log);
        builder.Services.Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(IdentitySchema.Use);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPortalData().AddOffers().AddImportJobs();
        builder.Services.AddSingleton(Pause);
        builder.Services.AddKeyedScoped<IImport, PausedImport>(ImportKind.Offers);
        _host = builder.Build();
    }

    public static async Task<ImportHost> CreateAsync(ServerFixture server, string? connection = null)
    {
        var host = new ImportHost(server, connection ?? await server.CreateDatabaseAsync());
        await host.Get<PortalDatabase>().StartForHostAsync(Cancel);
        return host;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public LogCapture Log { get; } = new();

    public Pause Pause { get; } = new();

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public Task StartAsync() => Worker.StartAsync(Cancel);

    public Task StopAsync() => Worker.StopAsync(CancellationToken.None);

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<Guid> SubmitAsync(NewImport import) => (await DoAsync((SubmitImport submit) => submit.SubmitAsync(import, Cancel))).Id;

    public async Task<ImportView> ViewAsync(Guid id) =>
        await DoAsync((ReadImports read) => read.OneAsync(id, Cancel)) ?? throw new InvalidOperationException("There is no such import.");

    public Task<IReadOnlyList<ImportNoteRecord>> NotesAsync(Guid id, bool refusals = true) =>
        DoAsync(async (ReadImports read) => (await read.NotesAsync(id, refusals, after: -1, limit: 100, Cancel)).Notes);

    public Task ChangeAsync(Guid id, Func<PortalDbContext, IQueryable<ImportJobRecord>, Task> change) => DoAsync(async (PortalDbContext db) =>
    {
        await change(db, db.ImportJobs.Where(j => j.Id == id));
        return true;
    });

    public Task<int> OffersAsync() => DoAsync((PortalDbContext db) => db.Offers.CountAsync(Cancel));

    public Task<int> PartsAsync() => DoAsync((PortalDbContext db) => db.ImportFileParts.CountAsync(Cancel));

    public async Task<ImportView> UntilAsync(Guid id, ImportState state)
    {
        await Eventually.TrueAsync(async () => (await ViewAsync(id)).State == state, $"The import did not become {state}.");
        return await ViewAsync(id);
    }

    public async ValueTask DisposeAsync()
    {
        Pause.End();
        await StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private ImportWorker Worker => _host.Services.GetServices<IHostedService>().OfType<ImportWorker>().Single();
}

/// <summary>Holds an import just before its rows are kept, while a test does something to it.</summary>
internal sealed class Pause
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _keepings;

    public bool IsOn { get; set; }

    /// <summary>How often rows were about to be kept here.</summary>
    public int Keepings => _keepings;

    public Task ReachedAsync() => _reached.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public void End() => _ended.TrySetResult();

    public async Task PassAsync(CancellationToken cancel)
    {
        Interlocked.Increment(ref _keepings);
        _reached.TrySetResult();
        if (IsOn)
            await _ended.Task.WaitAsync(cancel);
    }
}

internal sealed class PausedImport(PortalDbContext db, TimeProvider time, Pause pause) : IImport
{
    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel) =>
        new ImportOffers(db, time).RunAsync(
            request with
            {
                Keeping = async (report, token) =>
                {
                    await pause.PassAsync(token);
                    await (request.Keeping?.Invoke(report, token) ?? Task.CompletedTask);
                },
            },
            progress, cancel);
}
