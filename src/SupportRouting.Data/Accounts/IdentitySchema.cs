using Microsoft.AspNetCore.Identity;

namespace SupportRouting.Data.Accounts;

public static class IdentitySchema
{
    /// <summary>Version 3 brings the table for passkeys. Host, tools and tests must agree on it.</summary>
    public static void Use(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
}
