using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class BranchStep : Step
{
    private readonly string subject;
    private readonly IReadOnlyList<KeyValuePair<CaseTest, Target>> cases;
    private readonly Target? otherwise;

    private BranchStep(StepReader read)
        : base(read)
    {
        subject = read.Name(read.Type.Key);
        cases = read.Cases("cases");
        otherwise = read.OptionalTarget("otherwise");
    }

    public static StepType StepType { get; } = new(
        "branch",
        "Looks at an answer and goes where the first case that fits leads; without one that fits, to \"otherwise\" or the next step.",
        Shape.Name,
        [
            new("cases", Shape.Cases, "A test and where it leads: a value, \"a | b\", \"under 12\", \"12 to 35\", \"over 5\", \"missing\", \"any\". Ages count in months; \"under 2 years\" works too.", Required: true),
            new("otherwise", Shape.Target, "Where to go when no case fits."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - branch: child_age
            cases:
              under 1 year: baby
              missing: unknown
            otherwise: older
        baby:
          - say: { en: "Babies cry to tell you things.", es: "Los bebés lloran para decirte cosas." }
        older:
          - say: { en: "Big kids have big feelings.", es: "Los niños grandes sienten en grande." }
        unknown:
          - say: { en: "Every age has its hard parts.", es: "Cada edad tiene lo suyo." }
        """,
        read => new BranchStep(read));

    /// <summary>The answer that it looks at.</summary>
    public string Subject => subject;

    public IReadOnlyList<KeyValuePair<CaseTest, Target>> Cases => cases;

    public override IEnumerable<Target> Targets => otherwise is null ? cases.Select(pair => pair.Value) : cases.Select(pair => pair.Value).Append(otherwise);

    public override IEnumerable<string> Reads => [subject];

    public override bool GoesOn => otherwise is null;

    public override Next Run(Turn turn)
    {
        var value = turn.Value(subject);
        foreach (var (test, target) in cases)
            if (test.Holds(value))
                return Next.Go(target);
        return otherwise is null ? Next.Step : Next.Go(otherwise);
    }
}
