namespace ThrivingFamilies.Bot.Handoff;

/// <summary>Where a family that asked for a person stands. Stored by name, in small letters.</summary>
internal enum CaseState
{
    /// <summary>In the queue: nobody is asked at this moment. The dialogs answer the parent.</summary>
    Waiting,

    /// <summary>One or more workers are asked. The dialogs answer the parent.</summary>
    Offered,

    /// <summary>A worker took it and has not written yet. What the parent writes goes to the worker.</summary>
    Claimed,

    /// <summary>Both talk through the line.</summary>
    Talking,

    /// <summary>Over.</summary>
    Ended,
}
