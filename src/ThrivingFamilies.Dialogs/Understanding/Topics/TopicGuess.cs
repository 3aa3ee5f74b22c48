using System.Text.Json.Serialization;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>A topic and how likely it is.</summary>
/// <param name="Name">The topic's stable name, e.g. <c>food</c>.</param>
/// <param name="Score">From 0 to 1; above one half the topic is more likely than not.</param>
public sealed record TopicGuess(string Name, double Score)
{
    /// <summary>The narrower topic that spoke, such as <c>crying_baby</c> of <c>stress_overwhelm</c>; null when the topic itself did.</summary>
    [JsonIgnore]
    public string? Part { get; init; }
}
