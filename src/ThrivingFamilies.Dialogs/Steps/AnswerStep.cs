using ThrivingFamilies.Dialogs.Answers;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class AnswerStep : Step
{
    /// <summary>Instead of a name: find the answer by what the person asked.</summary>
    private const string Asked = "asked";

    private readonly string question;
    private readonly string age;
    private readonly Target? otherwise;

    private AnswerStep(StepReader read)
        : base(read)
    {
        Named = read.Name(read.Type.Key);
        (question, age) = (read.OptionalName("question") ?? "question", read.OptionalName("age") ?? "child_age");
        otherwise = read.OptionalTarget("otherwise");
    }

    public static StepType StepType { get; } = new(
        "answer",
        "Says a reviewed answer: the one that is named, or with \"asked\" the one that fits what the person asked. The age decides which part is said.",
        Shape.Name,
        [
            new("question", Shape.Name, "The answer that holds the question; \"question\" unless said otherwise. The line itself saves there what the person wrote when that led to this dialog."),
            new("age", Shape.Name, "The answer that holds the child's age; \"child_age\" unless said otherwise."),
            new("otherwise", Shape.Target, "Where to go when no answer fits; the next step unless said otherwise."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - answer: asked
            otherwise: nothing
          - end
        nothing:
          - say: { en: "I have no good answer to that yet.", es: "Todavía no tengo una buena respuesta a eso." }
        """,
        read => new AnswerStep(read));

    /// <summary>The name of the answer, or <c>asked</c>.</summary>
    public string Named { get; }

    public override IEnumerable<Target> Targets => otherwise is null ? [] : [otherwise];

    public override IEnumerable<string> Reads => [question, age];

    public override Next Run(Turn turn)
    {
        var answer = Named == Asked
            ? turn.Content.Answers.Find(turn.Value(question) ?? turn.Incoming.Text, turn.Facts["topic"]?.Value)
            : turn.Content.Answers.Get(Named);
        if (Answering.Gives(turn, answer, turn.Value(age)))
            return Next.Step;
        turn.Tell(new AnswerMissed(Block.Dialog.Name));
        return otherwise is null ? Next.Step : Next.Go(otherwise);
    }
}
