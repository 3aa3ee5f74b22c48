using System.Net;
using System.Net.Http.Headers;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Says the line's words in a channel's conversation, through the Connector. Source: Bot Connector API 3.0.</summary>
internal sealed class ConnectorClient(IHttpClientFactory http, ConnectorToken token, ServiceAddress addresses)
{
    /// <exception cref="SendException">It did not go out, or it is not known whether it did.</exception>
    public async Task SendAsync(BotReference reference, Activity activity, CancellationToken stop)
    {
        if (!addresses.Allows(reference.ServiceUrl))
            throw new SendException(SendFault.Permanent, "The channel's service address is not one that replies may go to.");
        try
        {
            var status = await PostAsync(reference, activity, stop);
            if (status == HttpStatusCode.Unauthorized)
            {
                token.Forget();
                status = await PostAsync(reference, activity, stop);
            }
            Judge(status);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException or System.Text.Json.JsonException)
        {
            throw new SendException(SendFault.Retry, "The Connector could not be reached.", inner: error);
        }
    }

    private static void Judge(HttpStatusCode status)
    {
        if ((int)status is >= 200 and < 300)
            return;
        // What is the line's own fault, or passes, is tried again; the rest never gets better.
        var passes = (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Unauthorized;
        throw new SendException(passes ? SendFault.Retry : SendFault.Permanent, $"The Connector answered {(int)status}.", (int)status);
    }

    private async Task<HttpStatusCode> PostAsync(BotReference reference, Activity activity, CancellationToken stop)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(reference.Conversation.Id!)}/activities";
        if (reference.ReplyToId is { Length: > 0 } to)
            path += $"/{Uri.EscapeDataString(to)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(reference.ServiceUrl.TrimEnd('/') + "/"), path))
        {
            Content = JsonContent.Create(activity, options: ActivityJson.Options),
        };
        if (await token.GetAsync(stop) is { } bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var client = http.CreateClient(nameof(ConnectorClient));
        using var answer = await client.SendAsync(request, stop);
        return answer.StatusCode;
    }
}
