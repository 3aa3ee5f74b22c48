using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class EndStep : Step
{
    private readonly Wording? words;

    private EndStep(StepReader read)
        : base(read) => words = read.OptionalWords(read.Type.Key);

    public static StepType StepType { get; } = new(
        "end",
        "Ends the dialog, with a last word if you like. The line then goes back to where the person was, to the next need, or says what they can do.",
        Shape.OptionalWords,
        [new("name", Shape.Name, "A name for this step; only needed when something refers to it.")],
        """
        start:
          - end: { en: "I am here any time.", es: "Aquí estoy cuando quieras." }
        """,
        read => new EndStep(read));

    public override IEnumerable<Wording> Wordings => words is null ? [] : [words];

    public override bool GoesOn => false;

    public override Next Run(Turn turn)
    {
        if (words is not null)
            turn.Say(words);
        return Next.End;
    }
}
