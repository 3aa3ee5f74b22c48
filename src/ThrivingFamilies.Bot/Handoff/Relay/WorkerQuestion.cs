namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>What the line asked a worker last. Stored.</summary>
internal static class WorkerQuestion
{
    /// <summary>For which family is the text that is held?</summary>
    public const string Which = "which";

    /// <summary>How did the case end?</summary>
    public const string Debrief = "debrief";

    /// <summary>How are you? (after a crisis)</summary>
    public const string Feeling = "feeling";

    /// <summary>Is the text that is held a command with a slip in it? The command's name follows.</summary>
    public const string Slip = "slip:";
}
