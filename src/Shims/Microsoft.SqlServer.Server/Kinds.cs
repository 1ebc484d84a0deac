namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type or aggregate is written.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

/// <summary>Whether a function reads the user's tables.</summary>
public enum DataAccessKind
{
    None = 0,
    Read = 1,
}

/// <summary>Whether a function reads the server's own tables.</summary>
public enum SystemDataAccessKind
{
    None = 0,
    Read = 1,
}
