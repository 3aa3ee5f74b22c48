namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>A message as it is shown to the person it belongs to.</summary>
internal sealed record MyMessage(bool IsTheirs, string Text, DateTimeOffset At);
