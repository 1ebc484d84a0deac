using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

/// <summary>Small files of offers in a folder of their own.</summary>
internal sealed class ImportTestFiles : IDisposable
{
    private static readonly ImportAsker Asker = new(ImportSource.Page, Guid.NewGuid(), "Ada Ferri");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("supportrouting-tests-");

    public SentFile Offers(int count, string name = "offers.csv") =>
        Of(name, ["publisher_id,offer_id,title", .. Enumerable.Range(1, count).Select(i => $"lumen,lumen-{i},Lumen {i}")]);

    /// <summary>Two good rows and one without its publisher.</summary>
    public SentFile WithBadRow() => Of("mixed.csv", ["publisher_id,offer_id,title", "lumen,lumen-1,Lumen 1", ",lumen-2,Nobody's", "lumen,lumen-3,Lumen 3"]);

    public SentFile Of(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, "sent");
        File.WriteAllLines(path, lines);
        return new(name, path);
    }

    /// <summary>Asked for by a person, who decides when the rows are counted.</summary>
    public static NewImport Page(params SentFile[] files) => new(files, Asker, ImportKind.Offers);

    /// <summary>Asked for by a program, which has decided.</summary>
    public static NewImport Api(params SentFile[] files) => new(files, Asker with { Source = ImportSource.Api }, ImportKind.Offers);

    public void Dispose() => _folder.Delete(recursive: true);
}
