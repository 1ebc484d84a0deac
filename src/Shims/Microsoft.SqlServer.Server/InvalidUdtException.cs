namespace Microsoft.SqlServer.Server;

/// <summary>A type is not a user-defined type of the server.</summary>
public sealed class InvalidUdtException : SystemException
{
    private const int InvalidUdt = unchecked((int)0x80131937);

    private InvalidUdtException(string message) : base(message) => HResult = InvalidUdt;

    public static InvalidUdtException Create(Type udtType, string resourceReason = "SqlUdtReason_NoUdtAttribute")
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new($"'{udtType.FullName}' is an invalid user-defined type: {resourceReason}.");
    }
}
