using System.Net.Http.Json;

namespace SupportRouting.Bench.Tickets;

/// <summary>A call that creates a ticket.</summary>
internal static class CreationCall
{
    public static HttpRequestMessage Make(int n, string apiKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/tickets", UriKind.Relative))
        {
            Content = JsonContent.Create(new
            {
                question = FormattableString.Invariant($"The nightly backup of server {n} stops with an error since the last update."),
                asker = "customer",
                topic = "T30",
                language = "en",
                offerId = "northwind.northwind-backup",
                purchaseChannel = "csp",
            }),
        };
        request.Headers.Add("X-Api-Key", apiKey);
        return request;
    }
}
