using Microsoft.AspNetCore.Mvc.ModelBinding;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>What is wrong with the form of a notice, beside its fields.</summary>
internal static class NoticeErrors
{
    /// <returns>Whether nothing is wrong.</returns>
    public static bool Check(ModelStateDictionary state, ServiceNotice notice, IReadOnlyList<string> wrong)
    {
        foreach (var field in wrong)
            state.AddModelError($"Input.{field}", field is nameof(NoticeInput.From) or nameof(NoticeInput.Until) ? NoticesText.ErrorMoment : NoticesText.ErrorChoice);
        foreach (var problem in NoticeRules.Check(notice).Where(problem => !wrong.Contains(problem.Field.ToString(), StringComparer.Ordinal)))
            state.AddModelError($"Input.{problem.Field}", Of(problem));
        return state.IsValid;
    }

    /// <summary>No record has exactly that id: says so, and offers those that may be meant.</summary>
    public static async Task<IReadOnlyList<CoveredRecord>> NothingCoveredAsync(
        ModelStateDictionary state, FindCovered covered, ServiceNotice notice, CancellationToken cancel)
    {
        var like = await covered.LikeAsync(notice.Scope, notice.Covered ?? "", cancel);
        state.AddModelError($"Input.{NoticeField.Covered}", like.Count > 0 ? NoticesText.ErrorWhich : NoticesText.ErrorNoneLike);
        return like;
    }

    private static string Of(NoticeProblem problem) => problem.Fault switch
    {
        NoticeFault.Missing => NoticesText.ErrorMissing,
        NoticeFault.NotWanted => NoticesText.ErrorNotWanted,
        NoticeFault.TooLong => Words.Fill(NoticesText.ErrorTooLong, problem.Field switch
        {
            NoticeField.Title => NoticeLimits.Title,
            NoticeField.Text => NoticeLimits.Text,
            _ => WebLink.MaxLength,
        }),
        NoticeFault.NotAfterFrom => NoticesText.ErrorNotAfterFrom,
        NoticeFault.NotHttps => NoticesText.ErrorNotHttps,
        _ => NoticesText.ErrorMalformed,
    };
}
