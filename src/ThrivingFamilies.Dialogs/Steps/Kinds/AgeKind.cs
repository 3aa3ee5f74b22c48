using System.Globalization;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class AgeKind : AnswerKind
{
    /// <summary>A pregnancy of unknown length: one month before birth.</summary>
    private const int Unborn = -1;

    public override string Name => "age";

    public override string What => "A child's age in any form, also before birth; saved in months.";

    public override string AgainPhrase => "again.age";

    public override bool IsHeardAhead => true;

    public override Fact? Understand(Hearing hearing) =>
        Recognized.In(hearing, "childage") is [var first, ..] ? hearing.Fact(Months(first).ToString(CultureInfo.InvariantCulture), first.Text) : null;

    private static int Months(Entity age) =>
        double.TryParse(age.Value("months"), NumberStyles.Float, CultureInfo.InvariantCulture, out var months) ? (int)Math.Floor(months) : Unborn;
}
