using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class PhraseStep : Step
{
    private PhraseStep(StepReader read)
        : base(read) => Phrase = read.Name(read.Type.Key);

    public static StepType StepType { get; } = new(
        "phrase",
        "Says one of the line's own sentences from dialogs/language, such as an encouragement, in the wording whose turn it is.",
        Shape.Name,
        [new("name", Shape.Name, "A name for this step; only needed when something refers to it.")],
        """
        start:
          - phrase: encouragement
        """,
        read => new PhraseStep(read));

    /// <summary>Its name in <c>dialogs/language</c>.</summary>
    public string Phrase { get; }

    public override Next Run(Turn turn)
    {
        turn.SayPhrase(Phrase);
        return Next.Step;
    }
}
