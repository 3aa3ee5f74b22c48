using System.Net;
using System.Text.Json;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>What an error answer of Twilio's API means for the message.</summary>
internal static class TwilioFault
{
    public static SendException Of(HttpResponseMessage response, string body)
    {
        var code = CodeIn(body);
        return new SendException(FaultOf(response.StatusCode, code), $"The carrier answered {(int)response.StatusCode}, code {code}.", code ?? (int)response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    private static SendFault FaultOf(HttpStatusCode status, int? code) => (status, code) switch
    {
        (_, CarrierError.OptedOut) => SendFault.OptedOut,
        (HttpStatusCode.TooManyRequests, _) or (_, CarrierError.SlowDown) => SendFault.Retry,
        // Wrong credentials or a wrong account are the operator's to mend: the message waits for that.
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, _) => SendFault.Retry,
        ( >= HttpStatusCode.InternalServerError, _) => SendFault.Unknown,
        _ => SendFault.Permanent,
    };

    private static int? CodeIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("code", out var code) && code.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
