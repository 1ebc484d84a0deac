using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Offers;
using SupportRouting.Web.Pages.Publishers;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Confirmations;

public sealed class IndexModel(
    FindRecord find, AskPublisher ask, ReadConfirmations read, RevokeConfirmation revoke, MailOptions mail, PortalAddress portal, CurrentUser person,
    DeskTime desk) : PageModel
{
    private NamedRecord? _record;
    private PreparedAsk? _prepared;

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Failed { get; set; }

    public NamedRecord Record => _record ?? throw new InvalidOperationException("The page is shown without its record.");

    public PreparedAsk Prepared => _prepared ?? throw new InvalidOperationException("The page is shown unprepared.");

    public IReadOnlyList<ConfirmationLine> Lines { get; private set; } = [];

    public string? Address { get; private set; }

    public string? Language { get; private set; }

    public string? Error { get; private set; }

    public string Back => Record.Owner.Kind is RecordKind.Offer ? OfferAddresses.Details(Record.Id) : PublisherAddresses.Details(Record.Id);

    /// <summary>Why nobody can be asked now; null when it is possible.</summary>
    public string? Hindrance => !mail.IsOn ? ConfirmationsText.MailOff
        : !portal.IsKnown ? ConfirmationsText.NoUrl
        : Prepared.Addresses.Count is 0 ? ConfirmationsText.NoAddress
        : null;

    /// <summary>The mail to the chosen address as it would go out, without a link that works.</summary>
    public ConfirmationMail Preview
    {
        get
        {
            var to = Chosen ?? Prepared.Addresses[0];
            return Writer(to).Write(to.Name, portal.Of(ConfirmationAddresses.Answer("")) + "…");
        }
    }

    private ConfirmationAddress? Chosen => Prepared.Addresses.FirstOrDefault(some => some.Email == Address);

    public async Task<IActionResult> OnGetAsync(string record, CancellationToken cancel)
    {
        if (!await PrepareAsync(record, cancel))
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string record, string? address, string? language, CancellationToken cancel)
    {
        if (!await PrepareAsync(record, cancel))
            return NotFound();
        (Address, Language) = (address, language);
        if (Hindrance is not null || Chosen is not { } to || !(string.IsNullOrEmpty(language) || PortalLanguage.IsKnown(language)))
            return Again(ConfirmationsText.NotOfRecord);
        var writer = Writer(to);
        var result = await ask.RunAsync(
            Record.Owner, to.Email, LanguageOf(to), Actor, token => writer.Write(to.Name, portal.Of(ConfirmationAddresses.Answer(token)) ?? ""), cancel);
        if (result is AskResult.TooOften)
            return Again(Words.Fill(ConfirmationsText.TooOften, to.Email));
        if (result is not AskResult.Sent)
            return Again(ConfirmationsText.NotOfRecord);
        Done = Words.Fill(ConfirmationsText.Sent, to.Email);
        return Redirect(ConfirmationAddresses.Ask(Record.Id));
    }

    public async Task<IActionResult> OnPostRevokeAsync(string record, Guid id, CancellationToken cancel)
    {
        if (await FindAsync(record, cancel) is not { } found)
            return NotFound();
        if (await revoke.RunAsync(found.Owner, id, Actor, cancel))
            Done = ConfirmationsText.Revoked;
        else
            Failed = ConfirmationsText.NotOpen;
        return Redirect(ConfirmationAddresses.Ask(found.Id));
    }

    private RecordActor Actor => new(person.Id, person.DisplayName);

    private ConfirmationWriter Writer(ConfirmationAddress to) => new(Record, Prepared, LanguageOf(to), desk);

    private string LanguageOf(ConfirmationAddress to) => string.IsNullOrEmpty(Language) ? to.Language : Language;

    private PageResult Again(string error)
    {
        Error = error;
        return this.Again();
    }

    private async Task<NamedRecord?> FindAsync(string record, CancellationToken cancel) =>
        await find.OfferAsync(record, cancel) ?? await find.PublisherAsync(record, cancel);

    private async Task<bool> PrepareAsync(string record, CancellationToken cancel)
    {
        _record = await FindAsync(record, cancel);
        if (_record is null)
            return false;
        _prepared = await ask.PrepareAsync(_record.Owner, Actor, cancel);
        if (_prepared is null)
            return false;
        Lines = await read.OfAsync(_record.Owner, cancel);
        return true;
    }
}
