using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Text;

/// <summary>The words for what an offer's record holds as codes.</summary>
public static class OfferWords
{
    public static string Of(PublisherKind kind) => kind switch
    {
        PublisherKind.Microsoft => OffersText.KindMicrosoft,
        PublisherKind.ThirdParty => OffersText.KindThirdParty,
        _ => OffersText.KindUnknown,
    };

    public static string Of(CspState state) => state switch
    {
        CspState.OptedIn => OffersText.CspOptedIn,
        CspState.Selected => OffersText.CspSelected,
        CspState.OptedOut => OffersText.CspOptedOut,
        CspState.Terminated => OffersText.CspTerminated,
        _ => OffersText.CspUnknown,
    };

    public static string Of(Solution solution) => solution switch
    {
        Solution.AzureBased => OffersText.Yes,
        Solution.NotAzureBased => OffersText.No,
        _ => OffersText.NotKnown,
    };

    public static string Of(OfferType type) => type switch
    {
        OfferType.Saas => OffersText.TypeSaaS,
        OfferType.VirtualMachine or OfferType.CoreVirtualMachine => OffersText.TypeVirtualMachine,
        OfferType.AzureApplication => OffersText.TypeAzureApplication,
        OfferType.ManagedApplication => OffersText.TypeManagedApplication,
        OfferType.SolutionTemplate => OffersText.TypeSolutionTemplate,
        OfferType.Container => OffersText.TypeContainer,
        OfferType.ContainerApp => OffersText.TypeContainerApp,
        OfferType.IotEdgeModule => OffersText.TypeIotEdgeModule,
        OfferType.ManagedService => OffersText.TypeManagedService,
        OfferType.ConsultingService => OffersText.TypeConsultingService,
        OfferType.DynamicsOperations or OfferType.DynamicsCustomerEngagement or OfferType.DynamicsBusinessCentral => OffersText.TypeDynamics,
        OfferType.PowerBI => OffersText.TypePowerBI,
        OfferType.PowerBIVisual => OffersText.TypePowerBIVisual,
        OfferType.Office365 => OffersText.TypeOffice365,
        OfferType.EntraApp => OffersText.TypeEntraApp,
        OfferType.MicrosoftProduct => OffersText.TypeMicrosoftProduct,
        _ => OffersText.TypeUnknown,
    };

    public static string Of(OfferContactKind kind) => kind switch
    {
        OfferContactKind.CspProgram => OffersText.ContactCsp,
        OfferContactKind.Engineering => OffersText.ContactEngineering,
        _ => OffersText.ContactSupport,
    };

    public static string Of(OfferLinkKind kind) => kind switch
    {
        OfferLinkKind.Support => OffersText.LinkSupport,
        OfferLinkKind.GovernmentSupport => OffersText.LinkGovernmentSupport,
        OfferLinkKind.Privacy => OffersText.LinkPrivacy,
        OfferLinkKind.Documentation => OffersText.LinkDocumentation,
        OfferLinkKind.Collateral => OffersText.LinkCollateral,
        OfferLinkKind.CspMarketing => OffersText.LinkCspMarketing,
        OfferLinkKind.Terms => OffersText.LinkTerms,
        OfferLinkKind.CspTerms => OffersText.LinkCspTerms,
        _ => OffersText.LinkOther,
    };

    public static string Of(OfferFormat format) => format switch
    {
        OfferFormat.CloudPartnerPortal => OffersText.FormatCloudPartnerPortal,
        OfferFormat.SubmissionApi => OffersText.FormatSubmissionApi,
        OfferFormat.ProductIngestion => OffersText.FormatProductIngestion,
        OfferFormat.Catalogue => OffersText.FormatCatalogue,
        OfferFormat.PartnerCenter => OffersText.FormatPartnerCenter,
        OfferFormat.Table => OffersText.FormatTable,
        OfferFormat.ContactList => OffersText.FormatContactList,
        OfferFormat.PortalExport => OffersText.FormatPortalExport,
        _ => OffersText.FormatPortal,
    };
}
