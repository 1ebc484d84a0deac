using SupportRouting.Data.Outbox;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Outbox;

public sealed class FolderMailTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"outbox-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Twice_LeavesOneFileThatReadsBack()
    {
        var row = new OutboxRecord { Id = 3, To = "support@adatum.example", Subject = "A question", Body = "A text: ąę", WrittenAt = DateTimeOffset.UnixEpoch };
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var mail = OutboxMail.MessageOf(row, "desk@northwind.example");
            await Way().SendAsync(OutboxMail.NameOf(row), mail, Cancel);
        }

        var file = Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
        Assert.Equal("19700101-000000-3.eml", Path.GetFileName(file));
        var eml = Eml.Read(await File.ReadAllTextAsync(file, Cancel));
        Assert.Equal(("support@adatum.example", "A question", "A text: ąę"), (eml.Headers["to"], eml.Subject, eml.Body));
    }

    [Fact]
    public async Task Send_FolderIsAFile_TellsThatItCannotBeWritten()
    {
        await File.WriteAllTextAsync(_folder, "in the way", Cancel);
        using var mail = OutboxMail.MessageOf(
            new OutboxRecord { To = "support@adatum.example", Subject = "A question", Body = "A text" }, "desk@northwind.example");
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Way().SendAsync("one", mail, Cancel));
        Assert.Equal(MailFailure.FolderNotWritable, MailFailures.Of(error));
    }

    public void Dispose()
    {
        if (File.Exists(_folder))
            File.Delete(_folder);
        else if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private FolderMail Way() => new(MailSettings.Read(("Mail:Way", "Folder"), ("Mail:Folder", _folder)));
}
