using System.Text;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

/// <summary>Encodings, shapes and broken files; names of files never matter.</summary>
public sealed class SourceFileTests
{
    private const string Product = """{"uniqueProductId":"acme.żółw","offerId":"zolw","publisherId":"acme","publisherType":"ThirdParty","displayName":"Żółw"}""";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "utf-16le-bom", "utf-16be-bom"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_AnyEncoding_GivesTheSameText(string name)
    {
        Encoding encoding = name.StartsWith("utf-8", StringComparison.Ordinal)
            ? new UTF8Encoding(name.EndsWith("bom", StringComparison.Ordinal))
            : new UnicodeEncoding(name.Contains("be", StringComparison.Ordinal), name.EndsWith("bom", StringComparison.Ordinal));
        byte[] json = [.. encoding.GetPreamble(), .. encoding.GetBytes(Product)];
        byte[] csv = [.. encoding.GetPreamble(), .. encoding.GetBytes("publisher_id,offer_id,title\r\nacme,zolw,Żółw\r\n")];
        Assert.Equal("Żółw", Single(json).Draft?.Title);
        Assert.Equal("Żółw", Single(csv).Draft?.Title);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("  \n ", "the file is empty")]
    [InlineData("<html></html>", "is HTML or XML")]
    [InlineData("""{"error":{"code":"Forbidden","message":"No rights"}}""", "error message of a service")]
    [InlineData("""{"openapi":"3.0.1","paths":{}}""", "description of an API")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}""", "JSON schema")]
    [InlineData("""{"hello":"world"}""", "none of the known formats")]
    [InlineData("""{"publisher":"Fjord","contact_name":"A","contact_email":"a@fjord.example"}""", "use 'import contacts'")]
    [InlineData("""{"publisherId": "acme", """, "not valid JSON")]
    [InlineData("[1]", "is not an object but a number")]
    public void Read_NotAnOffer_SaysWhatItIs(string content, string reason)
    {
        var row = Single(Encoding.UTF8.GetBytes(content));
        Assert.Null(row.Draft);
        Assert.Contains(reason, Assert.Single(row.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BytesThatAreNoText_AreRefused()
    {
        var row = Single([0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF, 0xFE, 0x80, 0x81]);
        Assert.Contains("not text", Assert.Single(row.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyList_HasNoRows() => Assert.Empty(OfferFile.Read(Sample.Write("[]")));

    [Fact]
    public void Read_JsonLines_ABrokenLineSpoilsOnlyItself()
    {
        var rows = OfferFile.Read(Sample.Write($"{Product}\n\n{{\"broken\": \n{Product}\n")).ToList();
        Assert.Equal(["1", "3", "4"], rows.Select(r => r.Row));
        Assert.Equal([true, false, true], rows.Select(r => r.Draft is not null));
    }

    [Fact]
    public void Read_CommentsAndTrailingCommas_AreTolerated() =>
        Assert.Equal("Żółw", Single(Encoding.UTF8.GetBytes($"[ // one\n{Product}, ]")).Draft?.Title);

    [Theory]
    [InlineData("items")]
    [InlineData("value")]
    [InlineData("products")]
    public void Read_Page_GivesItsElements(string name) =>
        Assert.Equal(2, OfferFile.Read(Sample.Write($$"""{"count":2,"{{name}}":[{{Product}},{{Product}}],"nextLink":null}""")).Count());

    [Fact]
    public void Read_ArrayBrokenInTheMiddle_GivesWhatCameBefore()
    {
        var rows = OfferFile.Read(Sample.Write($"[{Product},\n{Product},\n{{]")).ToList();
        Assert.Equal([true, true, false], rows.Select(r => r.Draft is not null));
        Assert.Equal("3", rows[2].Row);
    }

    [Fact]
    public void Read_RecordLargerThanTheBuffer_IsWhole()
    {
        var filler = new string('x', 400_000);
        var row = Single(Encoding.UTF8.GetBytes($$"""[{"publisherId":"acme","offerId":"big","publisherType":"ThirdParty","displayName":"Big","filler":"{{filler}}"}]"""));
        Assert.Contains(filler, row.Draft?.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sep=|\npublisher_id|offer_id|title\nacme|one|One\n")]
    [InlineData("publisher_id\toffer_id\ttitle\nacme\tone\tOne\n")]
    [InlineData("\"publisher_id\";\"offer_id\";\"title\"\r\n\"acme\";\"one\";\"One\"\r\n")]
    public void Read_TableWithAnySeparator_FindsTheColumns(string content) =>
        Assert.Equal("One", Single(Encoding.UTF8.GetBytes(content)).Draft?.Title);

    [Fact]
    public void Read_LongTextsOfPairs_EndOnAWholeCharacter()
    {
        var pairs = "x" + string.Concat(Enumerable.Repeat("🚀", OfferLimits.Summary));
        var draft = Single(Encoding.UTF8.GetBytes($"publisher_id,offer_id,title,summary,type\nacme,one,One,{pairs},{pairs}\n")).Draft;
        Assert.EndsWith("🚀", draft?.Summary, StringComparison.Ordinal);
        Assert.EndsWith("🚀", draft?.TypeText, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuoteNeverClosed_IsReported()
    {
        var rows = OfferFile.Read(Sample.Write("publisher_id,offer_id,title\nacme,one,\"One\nacme,two,Two\n")).ToList();
        Assert.Contains("never closed", Assert.Single(rows).Problems[0].Reason, StringComparison.Ordinal);
    }

    private static ParsedRow<OfferDraft> Single(byte[] content) => Assert.Single(OfferFile.Read(Sample.Write(content)));
}
