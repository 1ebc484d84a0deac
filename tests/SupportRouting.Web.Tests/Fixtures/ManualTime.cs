using System.Globalization;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A clock that a test moves on.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = now;

    public static ManualTime At(string moment) => new(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
