namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>When a topic is named.</summary>
/// <param name="First">The least margin of the best topic; below it the guesser abstains.</param>
/// <param name="Further">The least margin of each further topic.</param>
/// <param name="LeastKnown">The least part of the text that training must have seen, from 0 to 1.</param>
internal sealed record TopicThresholds(float First, float Further, float LeastKnown)
{
    /// <summary>Set on the line's own examples, each held back in turn; see the tests.</summary>
    public static TopicThresholds OfTheHouse { get; } = new(-0.5f, -0.2f, 0.2f);
}
