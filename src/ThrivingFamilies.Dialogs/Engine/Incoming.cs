using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>What starts a turn: a text that a person sent, the clock (a wake that an earlier turn asked for), or the service (a follow-up that is due).</summary>
/// <param name="Text">The person's words as sent; empty for a wake.</param>
/// <param name="Channel">Where the answer will be read.</param>
/// <param name="Safety">What <see cref="Brain.Assess"/> found in this text; null when it found nothing.</param>
/// <param name="IsWake">True when the clock, not the person, starts this turn.</param>
/// <param name="Dialog">The dialog that the service begins in this turn; null otherwise.</param>
public sealed record Incoming(string Text, ChannelKind Channel, SafetyVerdict? Safety = null, bool IsWake = false, string? Dialog = null)
{
    /// <summary>A turn that the clock starts (see <see cref="Events.WakeRequested"/>).</summary>
    public static Incoming Wake(ChannelKind channel) => new("", channel, IsWake: true);

    /// <summary>A turn in which the service begins a dialog, such as a follow-up that is due. An open question is kept for afterwards.</summary>
    public static Incoming Begin(string dialog, ChannelKind channel) => new("", channel, Dialog: dialog);
}
