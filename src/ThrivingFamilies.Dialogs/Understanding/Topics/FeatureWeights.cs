namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>How much each kind of feature counts before the text is brought to unit length. Zero leaves a kind out.</summary>
public sealed record FeatureWeights
{
    /// <summary>Single words.</summary>
    public float Words { get; init; } = 1f;

    /// <summary>Two words in a row.</summary>
    public float Pairs { get; init; } = 0.7f;

    /// <summary>Two words at most ten apart, in any order.</summary>
    public float Together { get; init; } = 0.7f;

    /// <summary>Runs of 3 to 5 characters within a word: what makes misspelled words count.</summary>
    public float Characters { get; init; } = 0.4f;

    /// <summary>The first word once more.</summary>
    public float First { get; init; } = 0.5f;
}
