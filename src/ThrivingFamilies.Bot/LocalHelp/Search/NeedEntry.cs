namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>The words of one need.</summary>
internal sealed class NeedEntry
{
    /// <summary>In a name or a category they are certain.</summary>
    public List<string> Names { get; set; } = [];

    /// <summary>They hint at it.</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>They speak against it.</summary>
    public List<string> Not { get; set; } = [];

    /// <summary>Needs to look at when nothing is found.</summary>
    public List<string> Related { get; set; } = [];

    /// <summary>Audiences that a parent with this need belongs to.</summary>
    public List<string> For { get; set; } = [];
}
