using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Infrastructure;

/// <summary>The settings <c>Log:*</c>.</summary>
/// <param name="File">Where lines are kept too, a file a day; the day is put into its name.</param>
/// <param name="Json">Each line as JSON with all its values, for programs that read logs.</param>
public sealed record LogOptions(bool Console, string? File, bool Json)
{
    public const string FileName = "Log:File";

    public static LogOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new(read.Flag("Log:Console") ?? true, Writable(read.Text(FileName)), read.Flag("Log:Json") ?? false);
    }

    // The log itself could not say that it cannot be written.
    private static string? Writable(string? file)
    {
        if (file is null)
            return null;
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? file;
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, Path.GetRandomFileName());
            System.IO.File.WriteAllText(trial, "");
            System.IO.File.Delete(trial);
            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"The setting {FileName} is '{file}', which cannot be written: {error.Message} Allowed: a file in a folder this account may write.", error);
        }
    }
}
