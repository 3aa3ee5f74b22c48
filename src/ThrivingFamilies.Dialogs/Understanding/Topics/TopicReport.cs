namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>How well a model did.</summary>
/// <param name="Accuracy">In scope: the best guess is the label, whether or not the model abstained.</param>
/// <param name="TopThree">In scope: the label is among the best three.</param>
/// <param name="AnsweredRight">In scope: the best guess is the label and the model did not abstain.</param>
/// <param name="InScopeAbstained">In scope: the model abstained.</param>
/// <param name="OutOfScopeAbstained">Out of scope: the model abstained.</param>
/// <param name="Latency">Time for one text.</param>
/// <param name="Mistakes">The texts in scope whose best guess is wrong.</param>
public sealed record TopicReport(
    Proportion Accuracy,
    Proportion TopThree,
    Proportion AnsweredRight,
    Proportion InScopeAbstained,
    Proportion OutOfScopeAbstained,
    Latencies Latency,
    IReadOnlyList<TopicAnswer> Mistakes);
