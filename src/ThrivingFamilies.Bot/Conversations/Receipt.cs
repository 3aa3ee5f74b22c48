namespace ThrivingFamilies.Bot.Conversations;

/// <summary>What became of an arrival once it is safe to acknowledge it.</summary>
internal enum Receipt
{
    /// <summary>Stored now, and answered or about to be.</summary>
    Accepted,

    /// <summary>The same message was stored before; nothing happens twice.</summary>
    Duplicate,
}
