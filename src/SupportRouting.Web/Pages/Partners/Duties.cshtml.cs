using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Partners;

public sealed class DutiesModel(GetPartner partners, SetDuties duties) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid TenantId { get; set; }

    [TempData]
    public bool IsSaved { get; set; }

    public string Name { get; private set; } = "";

    public DutySplit Shown { get; private set; } = DutySplit.None;

    /// <summary>What was stored when the person began, a letter a class.</summary>
    public string Seen { get; private set; } = "";

    public IReadOnlyDictionary<TopicClass, DutyBy> Changed { get; private set; } = ImmutableDictionary<TopicClass, DutyBy>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } details)
            return NotFound();
        (Shown, Seen) = (details.Duties, Write(details.Duties));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Dictionary<string, string?> by, string? seen, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is null)
            return NotFound();
        (Shown, Seen) = (Read(by), seen ?? "");
        foreach (var topicClass in DutySplit.Classes.Where(topicClass => !FactNames.TryRead<DutyBy>(by.GetValueOrDefault(topicClass.ToString()), out _)))
            ModelState.AddModelError(topicClass.ToString(), PartnersText.ErrorChoice);
        if (!ModelState.IsValid)
            return this.Again();

        var before = Read(seen);
        if (await duties.SaveAsync(TenantId, before, Shown, cancel) is not { } stored)
        {
            IsSaved = true;
            return Redirect(PartnerAddresses.Details(TenantId));
        }

        Changed = DutySplit.Classes.Where(topicClass => before is null || before.Of(topicClass) != stored.Of(topicClass)).ToDictionary(one => one, stored.Of);
        if (before is not null)
            Shown = Shown.Over(before, stored);
        Seen = Write(stored);
        return this.Again();
    }

    public string? ErrorOf(TopicClass topicClass) => ModelState[topicClass.ToString()]?.Errors.FirstOrDefault()?.ErrorMessage;

    private async Task<PartnerDetails?> FindAsync(CancellationToken cancel)
    {
        var details = await partners.ForAsync(TenantId, cancel);
        if (details is not { IsProvider: true })
            return null;
        Name = details.Partner.Name;
        return details;
    }

    private static DutySplit Read(Dictionary<string, string?> by) => new(DutySplit.Classes
        .Where(topicClass => FactNames.TryRead<DutyBy>(by.GetValueOrDefault(topicClass.ToString()), out _))
        .ToImmutableDictionary(topicClass => topicClass, topicClass => FactNames.TryRead<DutyBy>(by[topicClass.ToString()], out var value) ? value : default));

    private static string Write(DutySplit split) => string.Concat(DutySplit.Classes.Select(topicClass => (char)('0' + (int)split.Of(topicClass))));

    private static DutySplit? Read(string? seen) => seen?.Length == DutySplit.Classes.Length && seen.All(letter => letter is '0' or '1' or '2')
        ? new DutySplit(DutySplit.Classes.Zip(seen).ToImmutableDictionary(one => one.First, one => (DutyBy)(one.Second - '0')))
        : null;
}
