using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class ConnectStep : Step
{
    private readonly string reason;
    private readonly Wording? words;

    private ConnectStep(StepReader read)
        : base(read) => (reason, words) = (read.Name(read.Type.Key), read.OptionalWords("text"));

    public static StepType StepType { get; } = new(
        "connect",
        "Asks for a worker, and says honestly that a person will be asked. The reason is a short name for the staff's figures.",
        Shape.Name,
        [
            new("text", Shape.Words, "What to say instead of the line's own words."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - connect: overwhelmed
        """,
        read => new ConnectStep(read));

    public override IEnumerable<Wording> Wordings => words is null ? [] : [words];

    public override Next Run(Turn turn)
    {
        turn.AskForPerson(reason, words);
        return Next.Step;
    }
}
