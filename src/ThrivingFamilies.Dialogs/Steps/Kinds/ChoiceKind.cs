using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class ChoiceKind : AnswerKind
{
    public override string Name => "choice";

    public override string What => "One of the choices, by its number, its place (\"the second one\"), its label, or nearly its label.";

    public override string AgainPhrase => "again.choice";

    public override Fact? Understand(Hearing hearing) =>
        ChoiceWords.Find(hearing.Turn.Folded(hearing.Text), hearing.Step.Choices.Count, i => hearing.Step.Choices[i].Heard) is { } chosen
            ? hearing.Fact(hearing.Step.Choices[chosen].Id)
            : null;
}
