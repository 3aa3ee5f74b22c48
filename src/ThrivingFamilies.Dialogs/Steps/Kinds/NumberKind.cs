using System.Globalization;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class NumberKind : AnswerKind
{
    public override string Name => "number";

    public override string What => "A whole number, in digits or words, between least and most where those are given.";

    public override string AgainPhrase => "again.number";

    public override Fact? Understand(Hearing hearing)
    {
        if (Recognized.In(hearing, "number") is not [var only] || !decimal.TryParse(only.Value("value"), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return null;
        var fits = number == decimal.Truncate(number) && number >= (hearing.Step?.Least ?? 0) && number <= (hearing.Step?.Most ?? int.MaxValue);
        return fits ? hearing.Fact(number.ToString("0", CultureInfo.InvariantCulture)) : null;
    }
}
