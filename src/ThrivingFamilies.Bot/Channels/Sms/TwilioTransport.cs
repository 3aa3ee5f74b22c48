using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>Sends through Twilio's Messages resource (API version 2010-04-01), and asks its message list what became of a send that broke off.</summary>
internal sealed class TwilioTransport : ITextTransport
{
    // The list gives whole seconds, and the two clocks may differ a little.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    private readonly HttpClient http;
    private readonly TwilioOptions twilio;
    private readonly PublicAddress address;

    public TwilioTransport(HttpClient http, IOptions<TwilioOptions> options, PublicAddress address)
    {
        (this.http, twilio, this.address) = (http, options.Value, address);
        http.BaseAddress = twilio.ApiBaseUrl;
        http.Timeout = twilio.Timeout;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}")));
    }

    public double? MessagesPerSecond => twilio.MessagesPerSecond;

    private string Messages => $"/2010-04-01/Accounts/{Uri.EscapeDataString(twilio.AccountSid!)}/Messages.json";

    public async Task<string> SendAsync(TextMessage message, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(Form(message));
        using var answer = await CallAsync(token => http.PostAsync(Messages, form, token), stop);
        return answer.RootElement.TryGetProperty("sid", out var sid) && sid.GetString() is { Length: > 0 } id
            ? id
            : throw new SendException(SendFault.Unknown, "The carrier's answer names no message.");
    }

    public async Task<string?> FindSentAsync(TextMessage message, DateTimeOffset since, IReadOnlySet<string> known, CancellationToken stop)
    {
        // Newest first. Not filtered by DateSent: a message that is still queued there has none.
        using var answer = await AskAsync($"{Messages}?To={Uri.EscapeDataString(message.To)}&PageSize=100", stop);
        return answer.RootElement.TryGetProperty("messages", out var list)
            ? list.EnumerateArray().Where(sent => IsSame(sent, message, since)).Select(Sid).FirstOrDefault(sid => !known.Contains(sid))
            : throw new SendException(SendFault.Unknown, "The carrier's message list cannot be read.");
    }

    private IEnumerable<KeyValuePair<string, string>> Form(TextMessage message)
    {
        yield return new("To", message.To);
        yield return twilio.MessagingServiceSid is { Length: > 0 } service ? new("MessagingServiceSid", service) : new("From", SenderOf(message));
        yield return new("Body", message.Body);
        if (address.Of($"/sms/status?m={message.OutboxId}") is { } callback)
            yield return new("StatusCallback", callback.OriginalString);
    }

    // The person hears back from the number that they texted.
    private string SenderOf(TextMessage message) => message.From.Length > 0 ? message.From : twilio.From!;

    private static bool IsSame(JsonElement sent, TextMessage message, DateTimeOffset since) =>
        sent.TryGetProperty("body", out var body) && body.GetString() == message.Body
        && sent.TryGetProperty("to", out var to) && to.GetString() == message.To
        && sent.TryGetProperty("direction", out var direction) && direction.GetString() is ['o', 'u', 't', ..]
        && sent.TryGetProperty("date_created", out var created)
        && DateTimeOffset.TryParse(created.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        && at >= since - ClockSkew;

    private static string Sid(JsonElement sent) => sent.GetProperty("sid").GetString()!;

    // Asking changes nothing: whatever goes wrong, asking again is safe.
    private async Task<JsonDocument> AskAsync(string url, CancellationToken stop)
    {
        try
        {
            return await CallAsync(token => http.GetAsync(url, token), stop);
        }
        catch (SendException error) when (error.Fault is SendFault.Unknown or SendFault.Permanent)
        {
            throw new SendException(SendFault.Retry, error.Message, error.ErrorCode, error.RetryAfter, error);
        }
    }

    private static async Task<JsonDocument> CallAsync(Func<CancellationToken, Task<HttpResponseMessage>> call, CancellationToken stop)
    {
        try
        {
            using var response = await call(stop);
            var body = await response.Content.ReadAsStringAsync(stop);
            return response.IsSuccessStatusCode ? JsonDocument.Parse(body) : throw TwilioFault.Of(response, body);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            throw new SendException(SendFault.Retry, "The carrier cannot be reached.", inner: error);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException or JsonException)
        {
            throw new SendException(SendFault.Unknown, "The carrier did not answer in time or in full.", inner: error);
        }
    }
}
