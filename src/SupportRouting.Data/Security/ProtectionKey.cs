namespace SupportRouting.Data.Security;

/// <summary>A key of the framework's data protection, kept here so that sign-ins survive a restart.</summary>
public sealed class ProtectionKey
{
    public const int NameLength = 200;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
