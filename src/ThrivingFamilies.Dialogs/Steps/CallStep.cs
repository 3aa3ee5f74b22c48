using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class CallStep : Step
{
    private readonly Target target;

    private CallStep(StepReader read)
        : base(read) => target = read.Target(read.Type.Key);

    public static StepType StepType { get; } = new(
        "call",
        "Goes through another block or dialog, then comes back to the next step.",
        Shape.Target,
        [new("name", Shape.Name, "A name for this step, so that conversations in the middle of it survive a change of the file.")],
        """
        start:
          - call: breathe
          - say: { en: "Good. You did that.", es: "Bien. Lo lograste." }
        breathe:
          - say: { en: "Breathe in slowly. And out.", es: "Toma aire despacio. Y suelta." }
        """,
        read => new CallStep(read));

    public override IEnumerable<Target> Targets => [target];

    public override Next Run(Turn turn) => Next.Call(target);
}
