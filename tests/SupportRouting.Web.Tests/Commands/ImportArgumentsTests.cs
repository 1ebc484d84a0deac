using SupportRouting.Data.Import;
using SupportRouting.Web.Commands;
using SupportRouting.Web.Tests.Data.Offers.Import;

namespace SupportRouting.Web.Tests.Commands;

/// <summary>What the words after <c>import</c> mean, and which of them are mistakes.</summary>
public sealed class ImportArgumentsTests
{
    private const string Tenant = "3d1a4a3e-77a1-4c68-9d2b-0a4f6a2c1e01";
    private static readonly string _file = Sample.Path("offers.csv");

    [Theory]
    [InlineData("relationships", "--of", Tenant)]
    [InlineData("relationships", "--of={3D1A4A3E-77A1-4C68-9D2B-0A4F6A2C1E01}")]
    [InlineData("customers", "--of", "3d1a4a3e77a14c689d2b0a4f6a2c1e01")]
    [InlineData("subscriptions", "--of", "org:" + Tenant)]
    public void Parse_Owner_IsATenant(params string[] words)
    {
        var (arguments, mistake) = ImportArguments.Parse([.. words, _file]);
        Assert.Null(mistake);
        Assert.Equal((new Guid(Tenant), _file), (arguments?.Request.Of, Assert.Single(arguments!.Request.Files)));
    }

    [Theory]
    [InlineData("--of <tenantId> is missing", "relationships")]
    [InlineData("'northwind.example' is not a tenant id", "relationships", "--of", "northwind.example")]
    [InlineData("'' is not a tenant id", "customers", "--of=")]
    [InlineData("'00000000-0000-0000-0000-000000000000' is not a tenant id", "subscriptions", "--of", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--of is for relationships, customers and subscriptions only", "offers", "--of", Tenant)]
    [InlineData("--publisher is for offers and contacts only", "customers", "--publisher", "lantern")]
    [InlineData("is not a kind that can be imported: offers, contacts, relationships, customers, subscriptions, tickets", "invoices")]
    [InlineData("'--off' is not an option", "customers", "--off")]
    public void Parse_Mistake_IsNamed(string expected, params string[] words)
    {
        var (arguments, mistake) = ImportArguments.Parse([.. words, _file]);
        Assert.Null(arguments);
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OwnerAtTheEnd_IsAMistakeNamingIt() =>
        Assert.Contains("--of <tenantId>", ImportArguments.Parse(["relationships", _file, "--of"]).Mistake, StringComparison.Ordinal);

    [Theory]
    [InlineData("customers")]
    [InlineData("subscriptions")]
    public void Parse_WithoutOwner_IsRightWhereFilesMaySay(string kind)
    {
        var (arguments, mistake) = ImportArguments.Parse([kind, _file, "--keep-good-rows"]);
        Assert.Null(mistake);
        Assert.Equal((null, true), (arguments?.Request.Of, arguments!.Request.KeepGoodRows));
    }

    [Theory]
    [InlineData(ImportKind.Offers)]
    [InlineData(ImportKind.Contacts)]
    public void Parse_OtherKinds_StayAsTheyWere(ImportKind kind)
    {
        var (arguments, _) = ImportArguments.Parse([kind.ToString().ToLowerInvariant(), _file, "--publisher=lantern"]);
        Assert.Equal((kind, "lantern"), (arguments?.Kind, arguments?.Request.PublisherId));
    }
}
