using FsCheck;
using FsCheck.Fluent;

namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>
/// Any order of parents, workers, timers, crashes and texts that come twice, against what must hold whatever happens:
/// no text reaches anybody but the two sides of its case, no case is somebody's who was not told, none is claimed by two, nobody is left unanswered.
/// The long form: LINE_ANY_ORDER=200.
/// </summary>
public sealed class AnyOrderTests
{
    private const int Steps = 150;

    private static int Runs => int.TryParse(Environment.GetEnvironmentVariable("LINE_ANY_ORDER"), out var runs) ? runs : 8;

    [Fact]
    public void Whatever_happens_in_whatever_order_no_family_is_mixed_up_and_nobody_is_left_alone()
    {
        var steps = Gen.Choose(0, int.MaxValue - 1).ArrayOf(Steps).ToArbitrary();

        Prop.ForAll(steps, numbers =>
        {
            using var town = new Town();
            foreach (var number in numbers)
                town.Step(number);
            town.Rest();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(20261122, 7));
    }
}
