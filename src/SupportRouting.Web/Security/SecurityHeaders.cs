using System.Security.Cryptography;

namespace SupportRouting.Web.Security;

/// <summary>The headers every answer carries, and the nonce that lets our own scripts run.</summary>
internal static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static string Nonce(this HttpContext context) =>
        context.Items[NonceKey] as string ?? throw new InvalidOperationException("No nonce: security headers come first.");

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[NonceKey] = nonce;
        // At the start of the answer: an error handler clears what was set before.
        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(IHeaderDictionary headers, string nonce)
    {
        // A file of strangers has a stricter one.
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Of a page whose address is a secret nobody learns it, not even ourselves.
        if (headers["Referrer-Policy"].Count == 0)
            headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
