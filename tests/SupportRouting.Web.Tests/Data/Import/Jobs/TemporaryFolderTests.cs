using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Tests.Data.Import.Jobs;

public sealed class TemporaryFolderTests
{
    [Fact]
    public void ClearLeftovers_OfFolders_TakesOnlyWhatNobodyHolds()
    {
        var held = new TemporaryFolder();
        var left = Directory.CreateDirectory(held.Directory.FullName + "-left");
        File.WriteAllText(Path.Combine(left.FullName, "offers.csv"), "left behind");
        var later = DateTimeOffset.UtcNow.AddMinutes(2);

        TemporaryFolder.ClearLeftovers(later.AddMinutes(-2));
        Assert.True(Directory.Exists(left.FullName), "A folder that was just made is nobody's leftover.");
        TemporaryFolder.ClearLeftovers(later);

        Assert.Equal((true, false), (Directory.Exists(held.Directory.FullName), Directory.Exists(left.FullName)));
        held.Dispose();
        Assert.False(Directory.Exists(held.Directory.FullName));
    }
}
