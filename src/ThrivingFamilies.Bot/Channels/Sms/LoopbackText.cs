namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>A text as one of the loopback phones shows it.</summary>
internal sealed record LoopbackText(long Id, bool ToPhone, string Body, int Segments, string Encoding, string Status, DateTimeOffset At);
