using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

public sealed class ImportStateTests
{
    private static readonly (ImportState From, ImportState To)[] Allowed =
    [
        (ImportState.Incomplete, ImportState.Incomplete), (ImportState.Incomplete, ImportState.Uploaded), (ImportState.Incomplete, ImportState.Cancelled),
        (ImportState.Uploaded, ImportState.Previewing), (ImportState.Uploaded, ImportState.Cancelled),
        (ImportState.Previewing, ImportState.Uploaded), (ImportState.Previewing, ImportState.Previewed),
        (ImportState.Previewing, ImportState.Failed), (ImportState.Previewing, ImportState.Cancelled),
        (ImportState.Previewed, ImportState.Incomplete), (ImportState.Previewed, ImportState.Uploaded),
        (ImportState.Previewed, ImportState.Waiting), (ImportState.Previewed, ImportState.Cancelled),
        (ImportState.Waiting, ImportState.Running), (ImportState.Waiting, ImportState.Cancelled),
        (ImportState.Running, ImportState.Waiting), (ImportState.Running, ImportState.Done),
        (ImportState.Running, ImportState.Failed), (ImportState.Running, ImportState.Cancelled),
    ];

    public static TheoryData<ImportState, ImportState> Pairs
    {
        get
        {
            var pairs = new TheoryData<ImportState, ImportState>();
            foreach (var from in Enum.GetValues<ImportState>())
                foreach (var to in Enum.GetValues<ImportState>())
                    pairs.Add(from, to);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Move_BetweenTwoStates_IsAllowedOnlyByTheTable(ImportState from, ImportState to)
    {
        var allowed = Allowed.Contains((from, to));
        Assert.Equal(allowed, ImportStates.MayMove(from, to));
        if (allowed)
            ImportStates.Require(from, to);
        else
            Assert.Throws<InvalidOperationException>(() => ImportStates.Require(from, to));
    }

    [Theory]
    [InlineData(ImportState.Uploaded, ImportState.Previewing)]
    [InlineData(ImportState.Waiting, ImportState.Running)]
    public void Taken_AndHandedBack_IsWhereItWas(ImportState waiting, ImportState working)
    {
        Assert.Equal(working, waiting.Taken());
        Assert.Equal(waiting, working.HandedBack());
        Assert.True(working.IsAtWork());
    }

    [Theory]
    [InlineData(ImportState.Previewed)]
    [InlineData(ImportState.Incomplete)]
    [InlineData(ImportState.Done)]
    public void Taken_OfWhatDoesNotWait_IsRefused(ImportState state)
    {
        Assert.Throws<InvalidOperationException>(() => state.Taken());
        Assert.Throws<InvalidOperationException>(() => state.HandedBack());
    }
}
