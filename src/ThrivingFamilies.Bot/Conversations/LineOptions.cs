namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Settings <c>Line__*</c> and <c>Public__*</c> that reach the words: they take the place of what <c>dialogs/line.yaml</c> says.</summary>
internal sealed class LineOptions
{
    public const string Section = "Line";

    /// <summary>The name of the line as people read it; empty keeps the one in <c>dialogs/line.yaml</c>.</summary>
    public string? Name { get; set; }

    /// <summary>IANA time zone in which days, hours and quiet hours are counted; empty keeps the one in <c>dialogs/line.yaml</c>.</summary>
    public string? TimeZone { get; set; }
}
