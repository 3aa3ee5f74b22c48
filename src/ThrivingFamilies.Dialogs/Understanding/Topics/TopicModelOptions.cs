namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>How a topic model is trained.</summary>
public sealed record TopicModelOptions
{
    /// <summary>Texts under this label belong nowhere: the model learns to abstain on them and never names it.</summary>
    public string OutOfScopeLabel { get; init; } = "oos";

    /// <summary>What each kind of feature weighs.</summary>
    public FeatureWeights Weights { get; init; } = new();

    /// <summary>Features seen in fewer texts are left out.</summary>
    public int MinimumTexts { get; init; } = 1;

    /// <summary>The most features to keep; the model takes about this many times the number of labels times 4 bytes.</summary>
    public int MaximumFeatures { get; init; } = 1 << 18;

    /// <summary>The price of an example on the wrong side; larger follows the examples more closely.</summary>
    public float Cost { get; init; } = 1f;

    /// <summary>How much dearer a missed label is than a wrong one.</summary>
    public float PositiveWeight { get; init; } = 10f;

    /// <summary>How often training goes over the examples.</summary>
    public int Passes { get; init; } = 10;

    /// <summary>Decides the order of examples in training; the same seed gives the same model.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Below this confidence the model abstains. Null: learned from examples held back for it.</summary>
    public float? AbstainBelow { get; init; }

    /// <summary>When the threshold is learned: the part of all in-scope texts that may be answered rightly and yet be lost to abstention.</summary>
    public float AbstentionLoss { get; init; } = 0.01f;
}
