using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class PhoneKind : AnswerKind
{
    public override string Name => "phone";

    public override string What => "A phone number; saved with its country code where it can be told (+18165550100).";

    public override string AgainPhrase => "again.phone";

    public override bool IsHeardAhead => true;

    public override Fact? Understand(Hearing hearing) =>
        Recognized.In(hearing, "phonenumber") is [var first, ..] ? hearing.Fact(first.Value("e164") ?? first.Value("value") ?? first.Text, first.Text) : null;
}
