using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>Turns what a step says into what a channel shows.</summary>
internal static class Renderer
{
    public static MessageSaid Render(ChannelKind channel, string text, Choice[] choices, Link? link, bool priority) =>
        channel == ChannelKind.Sms ? SmsMessage.Render(text, choices, link, priority) : new(text, choices, priority, link);
}
