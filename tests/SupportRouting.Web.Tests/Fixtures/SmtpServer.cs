using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A mail server that keeps what it is given, or answers a command as a test wants it to.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _accepting;

    public SmtpServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>What the server says to a command in place of its usual answer; null for the usual, "" for silence.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException && _ended.IsCancellationRequested)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await SayAsync(writer, "", "220 mail.example");
            while (await reader.ReadLineAsync(_ended.Token) is { } command)
            {
                var verb = command.Split(' ')[0].ToUpperInvariant();
                var answer = await SayAsync(writer, command, UsualAnswerTo(verb));
                if (verb == "DATA" && answer.StartsWith('3'))
                    await KeepAsync(reader, writer);
                if (verb == "QUIT")
                    return;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The other side has gone, or the test is over.
            return;
        }
    }

    private static string UsualAnswerTo(string verb) => verb switch
    {
        "EHLO" => "250 mail.example",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };

    private async Task<string> SayAsync(StreamWriter writer, string command, string usual)
    {
        var answer = Answer(command) ?? usual;
        if (answer.Length > 0)
            await writer.WriteLineAsync(answer.AsMemory(), _ended.Token);
        return answer;
    }

    private async Task KeepAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_ended.Token) is { } line && line != ".")
            mail.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        Mails.Enqueue(mail.ToString());
        await SayAsync(writer, ".", "250 kept");
    }
}
