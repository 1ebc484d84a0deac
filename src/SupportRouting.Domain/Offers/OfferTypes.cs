using System.Collections.Frozen;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Offers;

/// <summary>What follows from an offer's type, and the many ways the sources spell it.</summary>
public static class OfferTypes
{
    private static readonly FrozenDictionary<string, OfferType> Spellings = new Dictionary<string, OfferType>(StringComparer.Ordinal)
    {
        ["saas"] = OfferType.Saas,
        ["softwareasaservice"] = OfferType.Saas,
        ["developerservice"] = OfferType.Saas,
        ["virtualmachine"] = OfferType.VirtualMachine,
        ["thirdpartyvirtualmachine"] = OfferType.VirtualMachine,
        ["vm"] = OfferType.VirtualMachine,
        ["corevirtualmachine"] = OfferType.CoreVirtualMachine,
        ["thirdpartycorevirtualmachine"] = OfferType.CoreVirtualMachine,
        ["corevm"] = OfferType.CoreVirtualMachine,
        ["application"] = OfferType.AzureApplication,
        ["managedapplication"] = OfferType.ManagedApplication,
        ["managedapp"] = OfferType.ManagedApplication,
        ["solutiontemplate"] = OfferType.SolutionTemplate,
        ["container"] = OfferType.Container,
        ["containerapp"] = OfferType.ContainerApp,
        ["kubernetesapp"] = OfferType.ContainerApp,
        ["iotedgemodule"] = OfferType.IotEdgeModule,
        ["iotedge"] = OfferType.IotEdgeModule,
        ["managedservice"] = OfferType.ManagedService,
        ["consultingservice"] = OfferType.ConsultingService,
        ["consulting"] = OfferType.ConsultingService,
        ["dynamicsop"] = OfferType.DynamicsOperations,
        ["dynamics365foroperation"] = OfferType.DynamicsOperations,
        ["dynamics365operation"] = OfferType.DynamicsOperations,
        ["dynamicsce"] = OfferType.DynamicsCustomerEngagement,
        ["dynamics365forcustomerengagement"] = OfferType.DynamicsCustomerEngagement,
        ["dynamics365customerengagement"] = OfferType.DynamicsCustomerEngagement,
        ["dynamicsbc"] = OfferType.DynamicsBusinessCentral,
        ["dynamics365businesscentral"] = OfferType.DynamicsBusinessCentral,
        ["dynamics365forbusinesscentral"] = OfferType.DynamicsBusinessCentral,
        ["powerbi"] = OfferType.PowerBI,
        ["powerbiapp"] = OfferType.PowerBI,
        ["powerbivisual"] = OfferType.PowerBIVisual,
        ["office365"] = OfferType.Office365,
        ["microsoft365"] = OfferType.Office365,
        ["officeaddin"] = OfferType.Office365,
        ["teamsapp"] = OfferType.Office365,
        ["aadapp"] = OfferType.EntraApp,
        ["entraapp"] = OfferType.EntraApp,
        ["microsoftproduct"] = OfferType.MicrosoftProduct,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a type as any source spells it: <c>SaaS</c>, <c>softwareAsAService</c>, <c>microsoft-azure-virtualmachines</c>, <c>virtual_machine</c>.</summary>
    /// <param name="text">The source's word.</param>
    /// <returns>The type; <see cref="OfferType.Unknown"/> for a word not known.</returns>
    public static OfferType Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return OfferType.Unknown;
        var word = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        foreach (var prefix in (string[])["microsoftazure", "microsoftdynamics", "microsoftpowerbi", "azure"])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length)
            {
                word = prefix switch
                {
                    "microsoftdynamics" => "dynamics" + word[prefix.Length..],
                    "microsoftpowerbi" => "powerbi" + word[prefix.Length..],
                    _ => word[prefix.Length..],
                };
                break;
            }
        }

        return Spellings.TryGetValue(word, out var exact) ? exact
            : word.EndsWith('s') && Spellings.TryGetValue(word[..^1], out var singular) ? singular
            : OfferType.Unknown;
    }

    /// <summary>Whether the product's resources are deployed in the customer's Azure subscription (R11, dossier 3.2).</summary>
    /// <param name="type">The offer's type.</param>
    /// <returns>Azure-based, not, or unknown where the type says nothing about it.</returns>
    public static Solution SolutionOf(OfferType type) => type switch
    {
        OfferType.VirtualMachine or OfferType.CoreVirtualMachine or OfferType.AzureApplication
            or OfferType.ManagedApplication or OfferType.SolutionTemplate or OfferType.Container
            or OfferType.ContainerApp or OfferType.IotEdgeModule => Solution.AzureBased,
        OfferType.Unknown or OfferType.MicrosoftProduct => Solution.Unknown,
        _ => Solution.NotAzureBased,
    };

    /// <summary>Whether publishers of this type can name a CSP program contact at all (dossier 3.1: Dynamics 365 and Power BI cannot).</summary>
    /// <param name="type">The offer's type.</param>
    /// <returns>False where a missing CSP program contact is the normal case.</returns>
    public static bool MayNameCspContact(OfferType type) => type is not (
        OfferType.DynamicsOperations or OfferType.DynamicsCustomerEngagement or OfferType.DynamicsBusinessCentral
        or OfferType.PowerBI or OfferType.PowerBIVisual or OfferType.ConsultingService or OfferType.ManagedService);
}
