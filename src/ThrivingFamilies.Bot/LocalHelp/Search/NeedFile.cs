namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary><c>needs.yaml</c> as it is written.</summary>
internal sealed class NeedFile
{
    public Dictionary<string, NeedEntry> Needs { get; set; } = [];

    /// <summary>By name: words that say that a service is only for these people.</summary>
    public Dictionary<string, List<string>> Audiences { get; set; } = [];

    /// <summary>Words that say that a place must stay secret.</summary>
    public List<string> Confidential { get; set; } = [];

    /// <summary>Words for the whole country.</summary>
    public List<string> Everywhere { get; set; } = [];
}
