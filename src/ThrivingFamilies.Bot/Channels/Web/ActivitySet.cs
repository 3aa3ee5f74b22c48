using ThrivingFamilies.Bot.Channels.BotFramework;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Activities and the watermark after the last of them: what a stream's frame and a poll's answer hold.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);
