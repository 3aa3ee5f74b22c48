using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Steps;

/// <summary>Every step type. A new one is a line here, its file, and its fixture.</summary>
internal static class StepTypes
{
    public static IReadOnlyList<StepType> All { get; } =
    [
        SayStep.StepType,
        PhraseStep.StepType,
        AskStep.StepType,
        BranchStep.StepType,
        SetStep.StepType,
        CallStep.StepType,
        GoStep.StepType,
        AnswerStep.StepType,
        FindHelpStep.StepType,
        ReferStep.StepType,
        ReferralStep.StepType,
        ReportStep.StepType,
        ConnectStep.StepType,
        RemindStep.StepType,
        SubscribeStep.StepType,
        MyDataStep.StepType,
        EndStep.StepType,
    ];

    public static FrozenDictionary<string, StepType> ByKey { get; } = All.ToFrozenDictionary(type => type.Key);
}
