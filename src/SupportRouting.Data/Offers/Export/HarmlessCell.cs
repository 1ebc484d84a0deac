namespace SupportRouting.Data.Offers.Export;

/// <summary>
/// A spreadsheet takes a cell that begins like a formula for one. Such a value, and one that begins with the apostrophe itself, gets an
/// apostrophe in front, which reading takes away again: nothing is lost, unlike in files that are only for people.
/// </summary>
internal static class HarmlessCell
{
    private const char Mark = '\'';
    private const string Starts = "=+-@\t\r\n＝＋－＠'";

    public static string Write(string value) => value.TrimStart(' ') is [var first, ..] && Starts.Contains(first, StringComparison.Ordinal) ? Mark + value : value;

    public static string Read(string cell) => cell is [Mark, .. var value] ? value : cell;
}
