namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Every rule. A new one is a line here, its file, and its fixture.</summary>
internal static class RuleList
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new MissingTargetRule(),
        new UnreachableStepRule(),
        new DeadEndRule(),
        new LoopWithoutWaitRule(),
        new UnknownVariableRule(),
        new MissingLanguageRule(),
        new ReadingGradeRule(),
        new SegmentsRule(),
        new ReservedWordRule(),
        new TooManyChoicesRule(),
        new AlikeChoicesRule(),
        new BlameWordRule(),
        new MinimizingWordRule(),
        new JargonRule(),
        new PromiseRule(),
        new UnfinishedTextRule(),
        new MissingSourceRule(),
        new StaleReviewRule(),
        new ClaimedTwiceRule(),
        new UnknownTopicRule(),
    ];
}
