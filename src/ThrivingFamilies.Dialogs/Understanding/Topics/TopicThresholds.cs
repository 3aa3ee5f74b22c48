namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>When a topic is named.</summary>
/// <param name="First">The least margin of the best topic; below it the guesser abstains.</param>
/// <param name="Further">The least margin of each further topic.</param>
/// <param name="Behind">The least margin of a need that stands behind general words ("hi, can you help me with …").</param>
/// <param name="Person">The least margin of the wish for a person beside a need.</param>
/// <param name="LeastKnown">The least part of the text that training must have seen, from 0 to 1.</param>
internal sealed record TopicThresholds(float First, float Further, float Behind, float Person, float LeastKnown)
{
    /// <summary>Set on the line's own examples, each held back in turn; see the tests.</summary>
    public static TopicThresholds OfTheHouse { get; } = new(-0.45f, -0.1f, 0.05f, 0.25f, 0.2f);
}
