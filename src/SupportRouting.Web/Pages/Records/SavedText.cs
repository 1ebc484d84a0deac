using SupportRouting.Data.Offers.Records;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Records;

/// <summary>What is said once a change is saved.</summary>
public static class SavedText
{
    public static string Of(RecordResult.Saved saved, params IEnumerable<string> meanwhile)
    {
        var told = saved.ChangeId is null ? [] : meanwhile.Prepend(RecordsText.Saved).ToList();
        if (saved.Waiting.Count > 0)
            told.Add(Plural.Of(saved.Waiting.Count, RecordsText.WaitsOne, RecordsText.WaitsFew, RecordsText.WaitsMany));
        return told.Count is 0 ? RecordsText.NothingChanged : string.Join(' ', told);
    }
}
