using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;

namespace SupportRouting.Web.Tests.Data.Offers.Export;

/// <summary>What is written is read back as it was, and what nobody wrote so is refused by its place.</summary>
public sealed class ExportedFileTests
{
    private const string Head = """{"format":"supportrouting-offers","version":1}""";
    private const string End = """{"format":"supportrouting-offers","end":true}""";
    private const string Columns = "record,id,publisher,field,value,setByHand\nformat,supportrouting-offers,,version,1,\n";

    public static TheoryData<ExportForm, int> Seeds => [.. Enum.GetValues<ExportForm>().SelectMany(form => Enumerable.Range(1, 10).Select(seed => new TheoryDataRow<ExportForm, int>(form, seed)))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_WhatWasWritten_IsTheSame(ExportForm form, int seed)
    {
        var records = new OddRecords(seed).Make(3, 12);
        var path = ExportFiles.Write(form, records);
        Assert.True(ExportedFile.Is(path));
        Assert.Equal(ImportKind.Offers, ImportKinds.Detect(path));
        var read = ExportedFile.Read(path).ToList();
        Assert.All(read, row => Assert.Empty(row.Problems));
        Assert.Equal(records.Select(Flat), read.Select(row => Flat(row.Draft!)));
    }

    [Theory]
    [InlineData("""{"record":"reseller","id":"a","fields":{}}""", "record", "is no kind of record: publisher or offer")]
    [InlineData("""{"record":"publisher","id":"a.b","fields":{"name":"A"}}""", "id", "'a.b' is no publisher id")]
    [InlineData("""{"record":"offer","id":"a","publisher":"a","fields":{"title":"A"}}""", "id", "'a' is no offer id (publisher.offer)")]
    [InlineData("""{"record":"offer","id":"a.b","fields":{"title":"A"}}""", "publisher", "is missing")]
    [InlineData("""{"record":"publisher","id":"a"}""", "fields", "is missing")]
    [InlineData("""{"record":"publisher","id":"a","fields":{}}""", "name", "is missing")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A","title":"B"}}""", "title", "is no field of such a record")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A","name":"B"}}""", "name", "is given twice")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":3}}""", "name", "is no text")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A"},"setByHand":["nom"]}""", "nom", "is no field of such a record")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A","kind":"Microsoft"}}""", "kind", "is no value of this field")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A","links/support/1/url":"javascript:alert(1)"}}""", "links/support/1/url", "is no value of this field")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A","links/support/1/title":"B"}}""", "links/support/1/url", "is missing")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A","contacts/engineering/1/confirmedBy":"B"}}""", "contacts/engineering/1", "says nothing of whom to reach")]
    [InlineData("""{"record":"publisher","id":"a","fields":{"name":"A\u0000"}}""", "name", "holds characters that cannot be kept")]
    [InlineData("""{"record":"offer","id":"a.b","publisher":"a","fields":{"title":"A","asOf":"yesterday"}}""", "asOf", "is no value of this field")]
    [InlineData("""{"record":"offer","id":"a.b","publisher":"a","fields":{"title":"A","plans/gold/title":"B"}}""", "plans/gold/position", "is missing")]
    public void Read_WrongField_IsRefusedByRowAndName(string line, string field, string reason)
    {
        var rows = ExportedFile.Read(Sample.Write($"{Head}\n{line}\n{End}\n")).ToList();
        var row = Assert.Single(rows);
        Assert.Equal(("2", field, reason), (row.Row, Assert.Single(row.Problems).Field, row.Problems[0].Reason));
    }

    [Fact]
    public void Read_BrokenLine_SpoilsOnlyItself()
    {
        var rows = ExportedFile.Read(Sample.Write($"{Head}\n{{\"record\":\n{{\"record\":\"publisher\",\"id\":\"a\",\"fields\":{{\"name\":\"A\"}}}}\n{End}\n")).ToList();
        Assert.Equal(["2", "3"], rows.Select(row => row.Row));
        Assert.Equal([false, true], rows.Select(row => row.Draft is not null));
    }

    [Fact]
    public void Read_BrokenRowOfATable_SpoilsTheRecordsBesideIt()
    {
        var rows = ExportedFile.Read(Sample.Write(Columns
            + "publisher,a,,name,A,\npublisher,a,,notes,B,\npublisher,b,,name,B,,,,\npublisher,c,,name,C,\npublisher,d,,name,D,\nend,supportrouting-offers,,,,\n")).ToList();
        Assert.Equal(["5", "3", "6", "7"], rows.Select(row => row.Row));
        Assert.Equal([null, null, null, "d"], rows.Select(row => row.Draft?.Id));
    }

    [Theory]
    [InlineData(ExportForm.JsonLines, 1)]
    [InlineData(ExportForm.Csv, 0)]
    public void Read_FileThatWasCutOff_IsRefusedAtItsEnd(ExportForm form, int whole)
    {
        var path = ExportFiles.Write(form, new OddRecords(7).Make(2, 0));
        var lines = form is ExportForm.JsonLines ? File.ReadAllLines(path)[..2] : ["record,id,publisher,field,value,setByHand", "format,supportrouting-offers,,version,1,", "publisher,a,,name,A,"];
        var rows = ExportedFile.Read(Sample.Write(string.Join('\n', lines))).ToList();
        Assert.Equal(whole, rows.Count(row => row.Draft is not null));
        Assert.Contains(rows, row => row.Problems.Any(p => p.Reason.Contains("was cut off", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"format":"supportrouting-offers","version":2}""", End)]
    [InlineData("record,id,publisher,field,value,setByHand\nformat,supportrouting-offers,,version,2,", "end,supportrouting-offers,,,,")]
    public void Read_LaterVersion_IsRefused(string head, string end) =>
        Assert.Contains("is of version 2", Assert.Single(Assert.Single(ExportedFile.Read(Sample.Write($"{head}\n{end}\n")).ToList()).Problems).Reason, StringComparison.Ordinal);

    private static string Flat(ExportedRecord record) => string.Join('\u0001',
        [$"{record.Kind} {record.Id} {record.Publisher}", .. record.Sheet.Values.Select(v => $"{v.Key}={v.Value}"), .. record.HandFields.Order(StringComparer.Ordinal)]);
}
