using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>What became of fetching an address.</summary>
/// <param name="Finding">What it means.</param>
/// <param name="HasAnswered">Some server of the internet has answered something.</param>
/// <param name="BusyHost">The host that asks to be left alone.</param>
/// <param name="AskedWait">For how long, if it said.</param>
public sealed record LinkAnswer(LinkFinding Finding, bool HasAnswered, string? BusyHost = null, TimeSpan? AskedWait = null);
