using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class MyDataStep : Step
{
    private readonly bool deletes;

    private MyDataStep(StepReader read)
        : base(read)
    {
        var act = read.Name(read.Type.Key);
        deletes = act == "delete";
        if (act is not ("show" or "delete"))
            read.Reader.Problems.Add(read.Place, $"\"{act}\" is nothing that can be done with the person's data.", "Write \"my-data: show\" or \"my-data: delete\".");
    }

    public static StepType StepType { get; } = new(
        "my-data",
        "show: sends the person a link to what the line keeps of them. delete: deletes it at once, says so, and ends the dialog.",
        Shape.Name,
        [new("name", Shape.Name, "A name for this step; only needed when something refers to it.")],
        """
        start:
          - my-data: show
        """,
        read => new MyDataStep(read));

    public override bool GoesOn => !deletes;

    public override Next Run(Turn turn)
    {
        if (deletes)
        {
            turn.Forget();
            return Next.Wait;
        }
        turn.Tell(new DataAsked());
        return Next.Step;
    }
}
