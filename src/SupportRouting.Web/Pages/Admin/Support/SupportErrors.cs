using Microsoft.AspNetCore.Mvc.ModelBinding;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Pages.Records;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>What is wrong with a setting, told beside its fields.</summary>
internal static class SupportErrors
{
    /// <returns>Whether nothing is wrong with what was typed.</returns>
    public static bool Check(ModelStateDictionary state, SupportInput input, SupportTerms terms, IReadOnlyList<string> wrong)
    {
        foreach (var field in wrong)
            Add(state, field, SupportText.ErrorDay);
        if (terms.By is Domain.Routing.TechnicalSupportBy.Unknown)
            Add(state, nameof(SupportInput.By), SupportText.ErrorChoice);
        if (terms.In(default).EndsBeforeItBegins)
            Add(state, nameof(SupportInput.Until), SupportText.ErrorUntil);
        if (FieldRules.Check(ReasonText.Field, input.Reason).Problem is { } problem)
            Add(state, nameof(SupportInput.Reason), SheetWords.Problem(ReasonText.Field, problem));
        return state.IsValid;
    }

    public static void Add(ModelStateDictionary state, SupportSaved fault)
    {
        if (fault.Fault is SupportFault.SameStart)
            Add(state, nameof(SupportInput.From), SupportText.ErrorSameStart);
        else if (fault.Fault is SupportFault.EndsBeforeItBegins)
            Add(state, nameof(SupportInput.Until), SupportText.ErrorUntil);
        else if (fault.Fault is SupportFault.HasBegun)
            Add(state, nameof(SupportInput.Until), SupportText.ErrorHasBegun);
        else if (fault.Fault is SupportFault.NotFound)
            Add(state, nameof(SupportInput.About), SupportText.ErrorMeanwhile);
    }

    /// <summary>What a new setting speaks of; null with a word beside the field where that is nothing, and with those that may be meant.</summary>
    public static async Task<(SupportOwner? Owner, IReadOnlyList<CoveredRecord> Like)> OwnerAsync(
        ModelStateDictionary state, FindCovered covered, SupportInput input, CancellationToken cancel)
    {
        if (input.ScopeRead is not { } scope)
        {
            Add(state, nameof(SupportInput.Scope), SupportText.ErrorChoice);
            return (null, []);
        }

        if (scope is TechnicalSupportScope.General)
        {
            if (input.Wanted.Length == 0)
                return (SupportOwner.General, []);
            Add(state, nameof(SupportInput.About), SupportText.ErrorNotWanted);
            return (null, []);
        }

        var kind = scope is TechnicalSupportScope.Offer ? NoticeScope.Offer : NoticeScope.Publisher;
        if (input.Wanted.Length > 0 && await covered.ExactAsync(kind, input.Wanted, cancel) is { } record)
            return (SupportOwner.Of(record), []);
        var like = input.Wanted.Length == 0 ? [] : await covered.LikeAsync(kind, input.Wanted, cancel);
        Add(state, nameof(SupportInput.About), (input.Wanted.Length, like.Count) switch
        {
            (0, _) => SupportText.ErrorMissing,
            (_, 0) => scope is TechnicalSupportScope.Offer ? SupportText.ErrorNoOffer : SupportText.ErrorNoPublisher,
            _ => SupportText.ErrorWhich,
        });
        return (null, like);
    }

    private static void Add(ModelStateDictionary state, string field, string words) => state.AddModelError("Input." + field, words);
}
