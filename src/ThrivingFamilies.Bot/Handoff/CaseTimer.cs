namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What the clock does in a case. Each is an errand of the parent's conversation, so that it survives restarts; stored by name.</summary>
internal enum CaseTimer
{
    /// <summary>The workers who were asked did not answer in time.</summary>
    Offer,

    /// <summary>The parent who waits hears a word.</summary>
    Word,

    /// <summary>The queue is looked at again: a shift may have begun.</summary>
    Look,

    /// <summary>Somebody may have fallen silent.</summary>
    Quiet,
}
