namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Why a message is sent. Stored by name.</summary>
internal enum MessageKind
{
    /// <summary>A crisis reply: overtakes everything.</summary>
    Crisis,

    /// <summary>The one confirmation after STOP: the only thing that an opted-out person gets.</summary>
    OptOutConfirmation,

    /// <summary>An answer to what the person wrote.</summary>
    Reply,

    /// <summary>What one person wrote to another through the line.</summary>
    Relay,

    /// <summary>Tells a worker of a case.</summary>
    Alert,

    /// <summary>Started by the line: sent in the day only.</summary>
    Started,
}
