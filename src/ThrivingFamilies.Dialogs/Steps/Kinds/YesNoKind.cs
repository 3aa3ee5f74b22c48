using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class YesNoKind : AnswerKind
{
    public override string Name => "yes-no";

    public override string What => "Yes or no, in any words; choices called yes and no give them a label and a way to go.";

    public override string AgainPhrase => "again.yes_no";

    public override Fact? Understand(Hearing hearing) => Read(hearing.Turn, hearing.Text) is { } yes ? hearing.Fact(yes ? "yes" : "no") : null;

    public static bool? Read(Turn turn, string text) =>
        Recognized.In(turn, text, "boolean") is [{ } only, ..] && only.Resolution.TryGetValue("value", out var value) ? value as bool? : null;
}
