using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class ReportStep : Step
{
    private readonly string service;
    private readonly string problem;
    private readonly Wording? text;

    private ReportStep(StepReader read)
        : base(read) => (service, problem, text) = (read.Name(read.Type.Key), read.OptionalName("problem") ?? "number", read.OptionalWords("text"));

    public static StepType StepType { get; } = new(
        "report",
        "Tells staff that something about a service (the name of an answer that holds one) is wrong, such as a number that does not work.",
        Shape.Name,
        [
            new("problem", Shape.Name, "A short name for it: \"number\" unless said otherwise, or \"closed\"."),
            new("text", Shape.Words, "What to say."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - set: { service: pantry-1 }
          - report: service
            problem: number
            text: { en: "Thank you. Staff will check it.", es: "Gracias. Lo vamos a revisar." }
        """,
        read => new ReportStep(read));

    public override IEnumerable<Wording> Wordings => text is null ? [] : [text];

    public override IEnumerable<string> Reads => [service];

    public override Next Run(Turn turn)
    {
        if (turn.Value(service) is { } id)
            turn.Tell(new ListingReported(id, problem));
        if (text is not null)
            turn.Say(text);
        return Next.Step;
    }
}
