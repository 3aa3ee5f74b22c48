using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class ChoiceKind : AnswerKind
{
    public override string Name => "choice";

    public override string What => "One of the choices, by its number, its place (\"the second one\"), its label, or nearly its label.";

    public override string AgainPhrase => "again.choice";

    public override Fact? Understand(Hearing hearing)
    {
        if (hearing.Step is not { Choices: { Count: > 0 } choices })
            return null;
        return ChoiceWords.Find(hearing.Turn.Folded(hearing.Text), choices.Count, i => choices[i].Heard) is { } chosen ? hearing.Fact(choices[chosen].Id) : null;
    }
}
