using System.Text;
using Microsoft.AspNetCore.Http;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Tests.Api;

/// <summary>What went wrong while files came in: the sender's fault or the portal's.</summary>
public sealed class UploadTests
{
    private const int NoSpaceLeft = 28;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receive_BodyThatBreaksOff_IsTheSendersFault()
    {
        var begun = new MemoryStream(Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\"a.csv\"\r\n\r\none,two"));
        Assert.Equal((null, UploadFault.Broken), await Upload.ReceiveAsync(Request(begun), 1024, Cancel));
    }

    [Fact]
    public async Task Receive_ConnectionThatBreaks_IsTheSendersFault() =>
        Assert.Equal((null, UploadFault.Broken), await Upload.ReceiveAsync(Request(new Failing(new BadHttpRequestException("Unexpected end."))), 1024, Cancel));

    [Fact]
    public async Task Receive_DiskThatIsFull_IsNotTheSendersFault()
    {
        var full = new IOException("No space left on device", NoSpaceLeft);
        Assert.Same(full, await Assert.ThrowsAsync<IOException>(() => Upload.ReceiveAsync(Request(new Failing(full)), 1024, Cancel)));
    }

    private static HttpRequest Request(Stream body)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "multipart/form-data; boundary=x";
        request.Body = body;
        return request;
    }

    private sealed class Failing(Exception error) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw error;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw error;
    }
}
