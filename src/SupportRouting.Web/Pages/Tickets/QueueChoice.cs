using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>A list of the filter panel to choose one of.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Options">What may be chosen besides anything.</param>
/// <param name="IsData">Whether the options are names that no language translates.</param>
public sealed record QueueChoice(string Name, string Label, IEnumerable<QueueOption> Options, bool IsData = false)
{
    public static IEnumerable<QueueOption> Of<T>(T? chosen, Func<T, string> words) where T : struct, Enum => Enum.GetValues<T>()
        .Select(member => new QueueOption(FactNames.Name(member), words(member), EqualityComparer<T?>.Default.Equals(member, chosen)));
}

public sealed record QueueOption(string Value, string Words, bool IsChosen);
