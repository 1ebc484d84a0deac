namespace SupportRouting.Data.Hosting;

/// <summary>The folder with the embedded server's program and data, and what is said when it cannot be used.</summary>
internal static class ServerFolder
{
    public static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            ServerAccount.LetOthersEnter(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The embedded database's folder {folder} cannot be used: {error.Message} Set Database:EmbeddedDirectory.", error);
        }
    }

    public static SettingsException BelongsToOthers(string folder, UnauthorizedAccessException error) => new(
        $"The embedded database's folder {folder} was made by another account, and {Environment.UserName} may not use it. "
        + $"Start as that account; or stop its portal and give the folder to yours (sudo chown -R {Environment.UserName} {folder}); "
        + "or set Database:EmbeddedDirectory to another folder.", error);
}
