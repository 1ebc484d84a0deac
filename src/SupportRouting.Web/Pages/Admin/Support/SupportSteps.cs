using System.Globalization;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Tickets.Support;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>How far a form came: saved, refused, or shown again with what it would do.</summary>
public sealed record SupportStep(SupportForm Form, SupportSaved? Fault = null, SupportDone? Done = null);

/// <summary>What the forms of a new and of a stored setting have in common: first it is shown what it would do, then it is saved.</summary>
public sealed class SupportSteps(
    KeepSupport keep, ListSupport settings, PreviewSupport preview, RouteAgain again, CurrentUser me, TimeProvider time)
{
    public async Task<SupportStep> RunAsync(SupportForm form, SupportChange change, bool saves, CancellationToken cancel)
    {
        form = form with { Terms = change.Terms, IsAway = change.IsAway, IsStored = change.IsNone };
        var (input, seen) = (form.Input, SupportTerms.Read(form.Input.Seen));
        var isShown = input.Shown == input.Sign(change);
        if (saves && isShown && change.IsNone)
            return new SupportStep(form, Done: await DoneAsync(change, input with { Again = true }, cancel));
        var fault = (saves && isShown) || change.IsNone ? null : await keep.CheckAsync(change, seen, cancel);
        if (saves && isShown)
        {
            var saved = await keep.RunAsync(change, seen, input.Reason, new RecordActor(me.Id, me.DisplayName), cancel);
            if (saved.Fault is SupportFault.None)
                return new SupportStep(form, Done: await DoneAsync(change, input, cancel));
            fault = saved;
        }

        if (fault is { Fault: SupportFault.ChangedMeanwhile, Stored: { } stored })
            form = form.Merged(change.Terms ?? stored, stored);
        form = await BesideAsync(form, change, cancel);
        return fault is null ? new SupportStep(await LookAsync(form with { IsShownAnew = saves }, change, cancel)) : new SupportStep(form, fault);
    }

    /// <summary>Shows what a change would do.</summary>
    public async Task<SupportForm> LookAsync(SupportForm form, SupportChange change, CancellationToken cancel)
    {
        var found = await preview.RunAsync(change, form.Input.BeforeRead, cancel);
        var at = time.GetUtcNow();
        return form with
        {
            Terms = change.Terms,
            IsAway = change.IsAway,
            IsStored = change.IsNone,
            Preview = found,
            Input = form.Input with
            {
                Shown = form.Input.Sign(change),
                ShownAt = at.ToString("O", CultureInfo.InvariantCulture),
                Moves = found.Moves.Count,
            },
        };
    }

    /// <summary>Adds the other settings of the very same.</summary>
    public async Task<SupportForm> BesideAsync(SupportForm form, SupportChange change, CancellationToken cancel) =>
        form with { Beside = [.. (await settings.OfAsync(change.Owner, cancel)).Where(row => row.Number != change.Number)] };

    private async Task<SupportDone> DoneAsync(SupportChange change, SupportInput input, CancellationToken cancel) => input.Again
        ? new SupportDone(change.IsAway, 0, await again.RunAsync(change.Owner, input.BeforeRead, input.ShownAtRead, me.Actor, cancel)) { IsRouting = change.IsNone }
        : new SupportDone(change.IsAway, input.Moves, null);
}
