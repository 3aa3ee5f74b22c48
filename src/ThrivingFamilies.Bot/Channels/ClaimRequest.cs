namespace ThrivingFamilies.Bot.Channels;

/// <summary>How much to claim, and for whom.</summary>
/// <param name="Me">This process, among its replicas.</param>
/// <param name="Most">Messages to look at.</param>
/// <param name="Lease">How long a claim lasts beyond its send time before others may ask what became of it.</param>
/// <param name="Horizon">How far ahead sends may be scheduled; short, so that a crisis reply finds room.</param>
/// <param name="MessagesPerSecond">What one of the line's numbers may send; null when nobody limits it.</param>
internal sealed record ClaimRequest(string Me, DateTimeOffset Now, int Most, TimeSpan Lease, TimeSpan Horizon, double? MessagesPerSecond);
