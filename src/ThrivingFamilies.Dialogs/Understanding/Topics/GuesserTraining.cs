namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>How the line's own topics are trained.</summary>
internal sealed record GuesserTraining
{
    /// <summary>How many texts of two needs are made by joining examples.</summary>
    public int Pairs { get; init; } = 1500;

    /// <summary>The threshold is set apart, so nothing is held back for it at start-up.</summary>
    public TopicModelOptions Model { get; init; } = new() { AbstainBelow = float.MinValue, Passes = 4, MaximumFeatures = 1 << 17 };
}
