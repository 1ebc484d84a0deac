using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Offers;

public class OfferTypesTests
{
    [Theory]
    [InlineData("SaaS", OfferType.Saas)]
    [InlineData("softwareAsAService", OfferType.Saas)]
    [InlineData("software_as_a_service", OfferType.Saas)]
    [InlineData("microsoft-azure-saas", OfferType.Saas)]
    [InlineData("microsoft-azure-virtualmachines", OfferType.VirtualMachine)]
    [InlineData("AzureThirdPartyVirtualMachine", OfferType.VirtualMachine)]
    [InlineData("azureVirtualMachine", OfferType.VirtualMachine)]
    [InlineData("virtual_machine", OfferType.VirtualMachine)]
    [InlineData("CoreVirtualMachine", OfferType.CoreVirtualMachine)]
    [InlineData("microsoft-azure-applications", OfferType.AzureApplication)]
    [InlineData("managed-application", OfferType.ManagedApplication)]
    [InlineData("SolutionTemplate", OfferType.SolutionTemplate)]
    [InlineData("AzureContainer", OfferType.Container)]
    [InlineData("ContainerApps", OfferType.ContainerApp)]
    [InlineData("IotEdgeModules", OfferType.IotEdgeModule)]
    [InlineData("microsoft-azure-consultingservices", OfferType.ConsultingService)]
    [InlineData("DynamicsOps", OfferType.DynamicsOperations)]
    [InlineData("AzureDynamics365ForCustomerEngagement", OfferType.DynamicsCustomerEngagement)]
    [InlineData("DynamicsBC", OfferType.DynamicsBusinessCentral)]
    [InlineData("PowerBIVisuals", OfferType.PowerBIVisual)]
    [InlineData("AADApps", OfferType.EntraApp)]
    [InlineData("SomethingNew", OfferType.Unknown)]
    [InlineData("3", OfferType.Unknown)]
    [InlineData(null, OfferType.Unknown)]
    public void Parse_AnySpelling_GivesType(string? text, OfferType expected) => Assert.Equal(expected, OfferTypes.Parse(text));

    [Fact]
    public void SolutionOf_EveryType_IsAzureBasedOnlyWhereResourcesAreTheCustomers()
    {
        var azure = Enum.GetValues<OfferType>().Where(t => OfferTypes.SolutionOf(t) is Solution.AzureBased);
        Assert.Equal(
            [
                OfferType.VirtualMachine, OfferType.CoreVirtualMachine, OfferType.AzureApplication, OfferType.ManagedApplication,
                OfferType.SolutionTemplate, OfferType.Container, OfferType.ContainerApp, OfferType.IotEdgeModule,
            ],
            azure);
        Assert.Equal(Solution.Unknown, OfferTypes.SolutionOf(OfferType.Unknown));
        Assert.Equal(Solution.NotAzureBased, OfferTypes.SolutionOf(OfferType.Saas));
    }

    [Theory]
    [InlineData(OfferType.DynamicsBusinessCentral, false)]
    [InlineData(OfferType.PowerBI, false)]
    [InlineData(OfferType.Saas, true)]
    [InlineData(OfferType.Unknown, true)]
    public void MayNameCspContact_Type_FollowsTheListingPages(OfferType type, bool expected) =>
        Assert.Equal(expected, OfferTypes.MayNameCspContact(type));

    [Theory]
    [InlineData("OptIn", CspState.OptedIn)]
    [InlineData("all", CspState.OptedIn)]
    [InlineData("Enabled", CspState.OptedIn)]
    [InlineData("selective_opt_in", CspState.Selected)]
    [InlineData("PartialOptIn", CspState.Selected)]
    [InlineData("none", CspState.OptedOut)]
    [InlineData("terminated", CspState.Terminated)]
    [InlineData("notSet", CspState.Unknown)]
    [InlineData("1", CspState.Unknown)]
    public void ParseCspState_AnySpelling_GivesState(string text, CspState expected) => Assert.Equal(expected, CspStates.Parse(text));
}
