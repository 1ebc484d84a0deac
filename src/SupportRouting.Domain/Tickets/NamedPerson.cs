namespace SupportRouting.Domain.Tickets;

/// <summary>Something in a text that names a person.</summary>
/// <param name="Text">As it is written there.</param>
/// <param name="IsCertain">Whether it can be nobody else: the address or the whole name. A part of a name may be an ordinary word.</param>
public sealed record NamedPerson(string Text, bool IsCertain);
