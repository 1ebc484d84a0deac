namespace SupportRouting.Data.Links.Fetching;

/// <summary>A name stands for an address that is not public.</summary>
public sealed class NotPublicException() : Exception("The host's name stands for an address that is not public.");
