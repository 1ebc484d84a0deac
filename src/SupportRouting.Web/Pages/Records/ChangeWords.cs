using SupportRouting.Data.Offers.Records;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Records;

/// <summary>The words and icons for where a change came from and what it was.</summary>
public static class ChangeWords
{
    public static string Of(ChangeSource source) => source switch
    {
        ChangeSource.Import => RecordsText.SourceImport,
        ChangeSource.Publisher => RecordsText.SourcePublisher,
        ChangeSource.System => RecordsText.SourceSystem,
        _ => RecordsText.SourcePerson,
    };

    public static string IconOf(ChangeSource source) => source switch
    {
        ChangeSource.Import => "file-import",
        ChangeSource.Publisher => "building-store",
        ChangeSource.System => "settings",
        _ => "user",
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => RecordsText.KindAdded,
        ChangeKind.Restored => RecordsText.KindRestored,
        ChangeKind.Confirmed => RecordsText.KindConfirmed,
        _ => RecordsText.KindChanged,
    };

    /// <summary>What a change was, with the other record where two were merged or separated.</summary>
    public static string WhatOf(RecordChange change) => change.Kind switch
    {
        ChangeKind.Merged => Words.Fill(RecordsText.KindMerged, change.Reason ?? ""),
        ChangeKind.MergedInto => Words.Fill(RecordsText.KindMergedInto, change.Reason ?? ""),
        ChangeKind.Separated => Words.Fill(RecordsText.KindSeparated, change.Reason ?? ""),
        _ => Of(change.Kind),
    };

    /// <summary>Whether it names another record, whose history tells the rest.</summary>
    public static bool IsOfTwo(RecordChange change) => change.Kind is ChangeKind.Merged or ChangeKind.MergedInto or ChangeKind.Separated && change.Reason is not null;

    public static string FieldsOf(RecordChange change) =>
        Plural.Of(change.Fields.Count, RecordsText.FieldsOne, RecordsText.FieldsFew, RecordsText.FieldsMany);

    /// <summary>Who made it, by name where there is one.</summary>
    public static string WhoOf(RecordChange change) => change.Source is ChangeSource.Import ? Of(change.Source) : change.ActorName ?? Of(change.Source);
}
