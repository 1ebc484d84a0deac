using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A wire to a server that a test cuts and mends: connections break at once and new ones are refused.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly IPEndPoint _server;
    private readonly ConcurrentDictionary<TcpClient, bool> _ends = new();
    private TcpListener _listener;
    private Task _accepting;

    public Wire(int serverPort)
    {
        _server = new(IPAddress.Loopback, serverPort);
        (_listener, _accepting) = Listen(0);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Connections stay and new ones are taken, but nothing said in either direction arrives.</summary>
    public bool IsSilent { get; set; }

    public async Task CutAsync()
    {
        _listener.Dispose();
        foreach (var end in _ends.Keys)
            end.Dispose();
        await _accepting;
    }

    public void Mend() => (_listener, _accepting) = Listen(Port);

    public async ValueTask DisposeAsync() => await CutAsync();

    private (TcpListener Listener, Task Accepting) Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return (listener, AcceptAsync(listener));
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        var carried = new List<Task>();
        try
        {
            while (true)
                carried.Add(CarryAsync(await listener.AcceptTcpClientAsync()));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(carried);
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            _ends[near] = _ends[far] = true;
            try
            {
                await far.ConnectAsync(_server);
                await Task.WhenAny(PourAsync(near, far), PourAsync(far, near));
            }
            catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Either side may go at any time; the other is closed below.
            }
            _ends.TryRemove(near, out _);
            _ends.TryRemove(far, out _);
        }
    }

    private async Task PourAsync(TcpClient from, TcpClient into)
    {
        var buffer = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
            if (!IsSilent)
                await into.GetStream().WriteAsync(buffer.AsMemory(0, read));
    }
}
