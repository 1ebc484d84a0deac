namespace SupportRouting.Data.Hosting;

/// <summary>Wakes a worker of this instance when there is something to do; other instances look by themselves now and then.</summary>
public abstract class Bell : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    public void Ring()
    {
        try
        {
            _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already, and one look finds everything there is to do.
            return;
        }
    }

    /// <summary>Returns when it rings, or after the time.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancel) => _bell.WaitAsync(longest, cancel);

    public void Dispose()
    {
        _bell.Dispose();
        GC.SuppressFinalize(this);
    }
}
