using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class SetStep : Step
{
    private readonly IReadOnlyList<KeyValuePair<string, string?>> values;

    private SetStep(StepReader read)
        : base(read) => values = read.Values(read.Type.Key);

    public static StepType StepType { get; } = new(
        "set",
        "Saves values under names, as if the person had answered. An empty value forgets; {name} takes over another answer.",
        Shape.Values,
        [new("name", Shape.Name, "A name for this step; only needed when something refers to it.")],
        """
        start:
          - set: { need: food, helper: }
        """,
        read => new SetStep(read));

    public override IEnumerable<string> Saves => values.Select(value => value.Key);

    public override IEnumerable<string> Reads => values.Select(value => Other(value.Value)).OfType<string>();

    public override Next Run(Turn turn)
    {
        foreach (var (name, value) in values)
            if (value is null)
                Forget(turn, name);
            else
                turn.Facts.Save(name, Other(value) is { } other ? Copy(turn, other) : new Fact(name, value));
        return Next.Step;
    }

    /// <summary>Also what was told ahead of its question.</summary>
    private static void Forget(Turn turn, string name)
    {
        turn.Facts.Save(name, null);
        turn.Ahead.RemoveAll(told => told.Name == name);
    }

    /// <summary>With the words of its choice: the name that it gets has no choices of its own.</summary>
    private static Fact? Copy(Turn turn, string other) =>
        turn.Facts[other] is { } fact ? fact with { Said = turn.Words(other) } : null;

    private static string? Other(string? value) => value is ['{', .. var name, '}'] ? name : null;
}
