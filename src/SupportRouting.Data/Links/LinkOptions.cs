using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links;

/// <summary>The settings <c>Links:*</c>.</summary>
/// <param name="IsOn">Whether this instance checks links.</param>
/// <param name="Pause">Least time between two requests to one host.</param>
/// <param name="Timeout">Most time for one request.</param>
/// <param name="Parallel">How many hosts are asked at once.</param>
/// <param name="About">Where whoever runs a host that is asked finds out by whom.</param>
public sealed record LinkOptions(bool IsOn, TimeSpan Pause, TimeSpan Timeout, int Parallel, Uri? About)
{
    private const int DefaultPauseSeconds = 2;
    private const int DefaultTimeoutSeconds = 15;
    private const int DefaultParallel = 4;

    /// <summary>How the check names itself.</summary>
    public string UserAgent => About is null ? "SupportRouting-LinkCheck/1.0" : $"SupportRouting-LinkCheck/1.0 (+{About.AbsoluteUri})";

    public static LinkOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var read = new SettingReader(configuration);
        return new LinkOptions(
            // In Development there is sample data, and none of its names exists.
            read.Flag("Links:Check") ?? !environment.IsDevelopment(),
            TimeSpan.FromSeconds(read.Number("Links:PauseSeconds", 1, 60) ?? DefaultPauseSeconds),
            TimeSpan.FromSeconds(read.Number("Links:TimeoutSeconds", 1, 60) ?? DefaultTimeoutSeconds),
            read.Number("Links:Parallel", 1, 16) ?? DefaultParallel,
            AboutOf(read.Text("Links:About")));
    }

    private static Uri? AboutOf(string? text)
    {
        if (text is null)
            return null;
        return FetchRule.Read(text).Address ?? throw SettingReader.Refused("Links:About", text, "a public https address, as those who are asked see it");
    }
}
