using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class SubscribeStep : Step
{
    private readonly string subject;
    private readonly IReadOnlyList<string> settings;
    private readonly bool off;

    private SubscribeStep(StepReader read)
        : base(read) => (subject, settings, off) = (read.Name(read.Type.Key), read.Names("with"), read.Flag("off"));

    public static StepType StepType { get; } = new(
        "subscribe",
        "Starts texts that come by themselves, such as tips, or stops them. Ask before you start them: they need the person's yes.",
        Shape.Name,
        [
            new("with", Shape.Names, "The answers that shape them, such as child_age."),
            new("off", Shape.Flag, "true: stops them."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - subscribe: tips
            with: [child_age, tip_time]
        """,
        read => new SubscribeStep(read));

    public override IEnumerable<string> Reads => settings;

    public override Next Run(Turn turn)
    {
        turn.Tell(off ? new Unsubscribed(subject) : new Subscribed(subject, settings.Where(name => turn.Value(name) is not null).ToDictionary(name => name, name => turn.Value(name)!)));
        return Next.Step;
    }
}
