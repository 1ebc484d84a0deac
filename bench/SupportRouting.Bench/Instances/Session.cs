using System.Net;
using System.Text.RegularExpressions;

namespace SupportRouting.Bench.Instances;

/// <summary>A person signed in at one instance; the cookies are Secure, so they are carried by hand over plain http.</summary>
internal sealed partial class Session
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public static async Task<Session> SignInAsync(Balancer balancer, int instance, string email, string password, CancellationToken cancel)
    {
        var session = new Session();
        using var page = await balancer.SendToAsync(instance, () => session.Get("/account/sign-in"), cancel);
        session.Keep(page);
        var token = Token().Match(await page.Content.ReadAsStringAsync(cancel)).Groups["token"].Value;
        using var answer = await balancer.SendToAsync(instance, () => session.Post("/account/sign-in", token, email, password), cancel);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"The sign-in was answered with {answer.StatusCode}.");
        session.Keep(answer);
        return session;
    }

    public HttpRequestMessage Get(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        return request;
    }

    private HttpRequestMessage Post(string path, string token, string email, string password)
    {
        var request = Get(path);
        request.Method = HttpMethod.Post;
        request.Content = new FormUrlEncodedContent(
        [
            new("Input.Email", email), new("Input.Password", password), new("__RequestVerificationToken", token),
        ]);
        return request;
    }

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            return;
        foreach (var pair in cookies.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
            _cookies[pair[0]] = pair[1];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
