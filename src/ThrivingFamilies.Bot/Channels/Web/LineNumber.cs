using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels.Sms;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>The number that people text, as pages show it: null where a messaging service chooses it or no carrier is set up; in Development the one of the phones of /try.</summary>
internal sealed class LineNumber(IOptions<TwilioOptions> twilio, IHostEnvironment host)
{
    public string? Value { get; } =
        twilio.Value.IsConfigured ? twilio.Value.From is { Length: > 0 } from ? from : null : host.IsDevelopment() ? LoopbackCarrier.LineNumber : null;
}
