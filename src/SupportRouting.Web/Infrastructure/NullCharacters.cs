namespace SupportRouting.Web.Infrastructure;

/// <summary>Takes null characters out of what addresses of pages ask for: nothing that is kept holds one, and no database takes one.</summary>
internal static class NullCharacters
{
    private const string Written = "%00";

    public static void UseNoNullCharacters(this IApplicationBuilder pages) => pages.Use((context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains(Written, StringComparison.Ordinal) is true)
            context.Request.QueryString = new QueryString(context.Request.QueryString.Value.Replace(Written, "", StringComparison.Ordinal));
        return next(context);
    });
}
