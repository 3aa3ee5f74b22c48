using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class GoStep : Step
{
    private readonly Target target;

    private GoStep(StepReader read)
        : base(read) => target = read.Target(read.Type.Key);

    public static StepType StepType { get; } = new(
        "go",
        "Goes to another block of this dialog, or to another dialog, and does not come back.",
        Shape.Target,
        [new("name", Shape.Name, "A name for this step; only needed when something refers to it.")],
        """
        start:
          - go: tired
        tired:
          - say: { en: "Rest is not lazy.", es: "Descansar no es flojera." }
        """,
        read => new GoStep(read));

    public override IEnumerable<Target> Targets => [target];

    public override bool GoesOn => false;

    public override Next Run(Turn turn) => Next.Go(target);
}
