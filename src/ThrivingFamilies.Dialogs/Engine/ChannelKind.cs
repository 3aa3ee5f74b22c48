namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>How a person reaches the line; decides how a message is rendered.</summary>
public enum ChannelKind
{
    /// <summary>Text messages: numbered choices, a segment budget, carrier-safe characters.</summary>
    Sms,

    /// <summary>The website widget and Bot Framework channels: quick replies, links as buttons.</summary>
    Web,
}
