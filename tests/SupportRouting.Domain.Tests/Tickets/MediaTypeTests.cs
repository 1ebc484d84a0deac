using System.Text;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("%PDF-1.7 and more", "application/pdf")]
    [InlineData("GIF89a...", "image/gif")]
    [InlineData("RIFFxxxxWEBPVP8 ", "image/webp")]
    [InlineData("RIFFxxxxWAVEfmt ", "text/plain")]
    [InlineData("12:01 error 0x80 zażółć\r\n", "text/plain")]
    [InlineData("{\"code\": 1}", "text/plain")]
    [InlineData("Received: from mail.example by mx.example\r\nSubject: x\r\n\r\nx", "message/rfc822")]
    [InlineData("<html><script>alert(1)</script></html>", "text/plain")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain")]
    [InlineData("PK\u0003\u0004 some.txt", "application/zip")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("MZ\0\0", MediaType.Unknown)]
    [InlineData("", MediaType.Unknown)]
    public void Of_Text_IsToldByItsBytes(string content, string expected) => Assert.Equal(expected, MediaType.Of(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0 }, "image/png")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "image/jpeg")]
    [InlineData(new byte[] { 0xFF, 0xD8 }, MediaType.Unknown)]
    [InlineData(new byte[] { 0xC3, 0x28 }, MediaType.Unknown)]
    public void Of_Bytes_IsToldByThem(byte[] bytes, string expected) => Assert.Equal(expected, MediaType.Of(bytes));
}
