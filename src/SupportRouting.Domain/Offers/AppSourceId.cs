namespace SupportRouting.Domain.Offers;

/// <summary>The older AppSource name of an offer, <c>PUBID.x|AID.y|PAPPID.z</c> (dossier 3.3), kept beside the offer's id.</summary>
public sealed record AppSourceId
{
    /// <summary>Longest form kept, in characters.</summary>
    public const int MaxLength = 300;

    private AppSourceId(OfferId offer, string text) => (Offer, Text) = (offer, text);

    /// <summary>The offer it names.</summary>
    public OfferId Offer { get; }

    /// <summary>The id as it is kept: markers in upper case, values in lower case.</summary>
    public string Text { get; }

    /// <summary>Reads the AppSource form; the order of its parts does not matter and PAPPID may be missing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id, or why the text is none.</returns>
    public static Checked<AppSourceId> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ValueProblem.Empty;
        if (text.Length > MaxLength)
            return ValueProblem.TooLong;
        var parts = text.Trim().Split('|', StringSplitOptions.TrimEntries);
        var publisher = Part(parts, "PUBID.");
        var offer = Part(parts, "AID.");
        if (OfferId.From(publisher, offer).Value is not { } id)
            return ValueProblem.Malformed;
        var application = Part(parts, "PAPPID.");
        var tail = application is null ? string.Empty : $"|PAPPID.{application.ToLowerInvariant()}";
        return new AppSourceId(id, $"PUBID.{id.Publisher}|AID.{id.Offer}{tail}");
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? Part(string[] parts, string marker) =>
        parts.FirstOrDefault(p => p.StartsWith(marker, StringComparison.OrdinalIgnoreCase)) is { } part
        && part.Length > marker.Length
            ? part[marker.Length..]
            : null;
}
