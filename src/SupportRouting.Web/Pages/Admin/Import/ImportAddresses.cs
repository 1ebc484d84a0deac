using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Offers.Export;

namespace SupportRouting.Web.Pages.Admin.Import;

/// <summary>Addresses of the imports' pages.</summary>
public static class ImportAddresses
{
    public const string ListPath = "/admin/import";

    public static string List(long? before = null) => With(ListPath, ("before", before?.ToString(CultureInfo.InvariantCulture)));

    public static string One(Guid id, int? after = null) => With($"{ListPath}/{id}", ("after", after?.ToString(CultureInfo.InvariantCulture)));

    public static string Records(Guid id, long? changed = null) =>
        With($"{ListPath}/{id}", ("changed", changed?.ToString(CultureInfo.InvariantCulture))) + "#import-records";

    /// <summary>How far it is, for a page that has last said <paramref name="said"/>.</summary>
    public static string Now(Guid id, string said) => With($"{ListPath}/{id}", ("handler", "Now"), ("said", said));

    public static string Notes(Guid id) => With($"{ListPath}/{id}", ("handler", "Notes"));

    public static string Export(ExportForm form) => With(ListPath, ("handler", "Export"), ("format", form.Ending()));

    private static string With(string path, params (string Name, string? Value)[] query) => QueryHelpers.AddQueryString(
        path, query.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)));
}
