namespace SupportRouting.Domain.Offers;

/// <summary>The marketplace's classes of products (dossier 3.2).</summary>
public enum OfferType : byte
{
    /// <summary>Not given, or a class not known here.</summary>
    Unknown,

    /// <summary>Software as a service.</summary>
    Saas,

    /// <summary>Virtual machine.</summary>
    VirtualMachine,

    /// <summary>Core virtual machine.</summary>
    CoreVirtualMachine,

    /// <summary>Azure application whose kind of plan is not given.</summary>
    AzureApplication,

    /// <summary>Azure application: managed application.</summary>
    ManagedApplication,

    /// <summary>Azure application: solution template.</summary>
    SolutionTemplate,

    /// <summary>Container.</summary>
    Container,

    /// <summary>Container application for Kubernetes.</summary>
    ContainerApp,

    /// <summary>IoT Edge module.</summary>
    IotEdgeModule,

    /// <summary>Managed service.</summary>
    ManagedService,

    /// <summary>Consulting service.</summary>
    ConsultingService,

    /// <summary>Dynamics 365 finance and operations apps.</summary>
    DynamicsOperations,

    /// <summary>Dynamics 365 customer engagement apps.</summary>
    DynamicsCustomerEngagement,

    /// <summary>Dynamics 365 Business Central.</summary>
    DynamicsBusinessCentral,

    /// <summary>Power BI app.</summary>
    PowerBI,

    /// <summary>Power BI visual.</summary>
    PowerBIVisual,

    /// <summary>Microsoft 365 app or add-in.</summary>
    Office365,

    /// <summary>Application in Microsoft Entra ID.</summary>
    EntraApp,

    /// <summary>A product of Microsoft.</summary>
    MicrosoftProduct,
}
