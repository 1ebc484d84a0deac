namespace SupportRouting.Data.Offers.Export;

/// <summary>The words of exported files; whoever changes what they mean raises the version.</summary>
internal static class ExportFormat
{
    /// <summary>Stands in the first line of every file.</summary>
    public const string Name = "supportrouting-offers";

    public const int Version = 1;

    public const string Format = "format";
    public const string VersionField = "version";
    public const string End = "end";

    public const string Record = "record";
    public const string Id = "id";
    public const string Publisher = "publisher";
    public const string Fields = "fields";
    public const string Field = "field";
    public const string Value = "value";
    public const string SetByHand = "setByHand";

    public const string PublisherRecord = "publisher";
    public const string OfferRecord = "offer";
}
