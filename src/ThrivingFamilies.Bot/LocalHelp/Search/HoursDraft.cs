namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Hours while the index is made.</summary>
internal sealed class HoursDraft
{
    public List<HoursRule> Rules { get; } = [];

    public List<ClosedDays> Exceptions { get; } = [];

    public bool IsEmpty => Rules.Count == 0 && Exceptions.Count == 0;
}
