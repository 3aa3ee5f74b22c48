using System.Diagnostics;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>Follows a message from the webhook to its delivery; exported by OTLP when that is configured.</summary>
internal static class Tracing
{
    public const string SourceName = "ThrivingFamilies.Bot";

    public static readonly ActivitySource Source = new(SourceName);
}
