namespace SupportRouting.Web.Pages.Tickets;

/// <summary>What somebody typed for a ticket that was merged meanwhile, to be sent on where the question goes on.</summary>
/// <param name="Into">The ticket that goes on.</param>
/// <param name="Handler">The form of its page that takes the text: Reply or Note.</param>
/// <param name="Text">The text.</param>
public sealed record KeptText(long Into, string Handler, string Text)
{
    public const string Reply = "Reply";
    public const string Note = "Note";

    public static KeptText? Of(long? into, string handler, string? text) =>
        into is { } goesOn && !string.IsNullOrWhiteSpace(text) ? new KeptText(goesOn, handler, text) : null;
}
