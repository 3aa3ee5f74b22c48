using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class SayStep : Step
{
    private readonly Wording words;
    private readonly Wording? label;

    private SayStep(StepReader read)
        : base(read)
    {
        words = read.Words(read.Type.Key);
        Link = read.OptionalText("link");
        label = read.OptionalWords("label");
    }

    public static StepType StepType { get; } = new(
        "say",
        "Says something and goes on. Several wordings in a list mean the same: the line varies them.",
        Shape.Words,
        [
            new("link", Shape.Link, "A web address: a button on the web, written out in a text message."),
            new("label", Shape.Words, "What the button says."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - say:
              en: ["You are doing a lot.", "That is a lot to carry."]
              es: ["Estás haciendo mucho.", "Eso es mucho que cargar."]
        """,
        read => new SayStep(read));

    /// <summary>A web address that goes with the words.</summary>
    public string? Link { get; }

    public override IEnumerable<Wording> Wordings => label is null ? [words] : [words, label];

    public override Next Run(Turn turn)
    {
        turn.Say(words, link: Link, label: label);
        return Next.Step;
    }
}
