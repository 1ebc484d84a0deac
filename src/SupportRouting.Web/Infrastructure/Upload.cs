using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Why a form with files could not be received.</summary>
public enum UploadFault
{
    NotMultipart,
    TooLarge,
    Broken,
}

/// <summary>A form with files, received into a folder that goes when this is disposed.</summary>
internal sealed class Upload : IDisposable
{
    private const int FieldsBytes = 1024 * 1024;
    private const int DrainedAtMost = 4;

    private static readonly int UnnumberedIo = new IOException().HResult;

    private readonly TemporaryFolder _folder = new();

    private Upload(IFormCollection fields) => Fields = fields;

    public IFormCollection Fields { get; }

    public List<SentFile> Files { get; } = [];

    /// <summary>Receives what a caller sends who may send more than others may.</summary>
    public static async Task<(Upload? Upload, UploadFault? Fault)> ReceiveAsync(HttpRequest request, long mostBytes, CancellationToken cancel)
    {
        if (request.GetTypedHeaders().ContentType?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) is not true)
            return (null, UploadFault.NotMultipart);
        if (request.ContentLength > mostBytes + FieldsBytes)
        {
            await DrainAsync(request, mostBytes * DrainedAtMost, cancel);
            return (null, UploadFault.TooLarge);
        }

        Allow(request, mostBytes + FieldsBytes);
        IFormCollection fields;
        try
        {
            fields = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = mostBytes + FieldsBytes }, cancel);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, UploadFault.TooLarge);
        }
        catch (Exception error) when (IsBroken(error))
        {
            return (null, UploadFault.Broken);
        }

        return (await StoredAsync(fields, cancel), null);
    }

    public void Dispose() => _folder.Dispose();

    // A body that breaks off has no number of the operating system; a full disk, which is no fault of the sender, has one.
    private static bool IsBroken(Exception error) =>
        error is InvalidDataException or BadHttpRequestException or ConnectionResetException || (error is IOException && error.HResult == UnnumberedIo);

    private static async Task<Upload> StoredAsync(IFormCollection fields, CancellationToken cancel)
    {
        var upload = new Upload(fields);
        try
        {
            foreach (var file in fields.Files)
                await upload.StoreAsync(file, cancel);
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    private async Task StoreAsync(IFormFile file, CancellationToken cancel)
    {
        var path = Path.Combine(_folder.Directory.FullName, Files.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await using var stream = File.Create(path);
        await file.CopyToAsync(stream, cancel);
        Files.Add(new(file.FileName, path));
    }

    private static void Allow(HttpRequest request, long? mostBytes)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = mostBytes;
    }

    // A browser that is still sending does not read the answer, and shows a broken connection instead.
    private static async Task DrainAsync(HttpRequest request, long mostBytes, CancellationToken cancel)
    {
        if (request.ContentLength > mostBytes || request.Headers.Expect.Count > 0)
            return;
        Allow(request, mostBytes);
        await request.Body.CopyToAsync(Stream.Null, cancel);
    }
}
