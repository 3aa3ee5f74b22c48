using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class ConnectStep : Step
{
    private readonly string reason;
    private readonly Wording? words;
    private readonly IReadOnlyList<string>? shared;

    private ConnectStep(StepReader read)
        : base(read) => (reason, words, shared) = (read.Name(read.Type.Key), read.OptionalWords("text"), read.Has("share") ? read.Names("share") : null);

    public static StepType StepType { get; } = new(
        "connect",
        "Asks for a worker, and says honestly that a person will be asked. The reason is a short name for the staff's figures. Without words of its own it leads through the dialog talk-to-a-person, where there is one, and comes back; with words, staff are asked to do what the words say.",
        Shape.Name,
        [
            new("text", Shape.Words, "What to say instead of the line's own words."),
            new("share", Shape.Names, "The answers that the worker is told; the person has seen them and agreed. Only for talk-to-a-person."),
            new("name", Shape.Name, "A name for this step, so that conversations in the middle of it survive a change of the file."),
        ],
        """
        start:
          - connect: overwhelmed
        """,
        read => new ConnectStep(read));

    public override IEnumerable<Wording> Wordings => words is null ? [] : [words];

    public override IEnumerable<string> Reads => shared ?? [];

    public override Next Run(Turn turn)
    {
        if (shared is not null)
            return Share(turn, shared);
        if (words is not null || turn.Content.Dialogs.GetValueOrDefault(Content.TalkToPerson) is not { } dialog || turn.Dialog == dialog.Name)
        {
            turn.AskForPerson(reason, words);
            return Next.Step;
        }
        turn.Tell(new PersonRequested(reason, turn.Dialog));
        return Next.Call(Target.To(dialog.Start));
    }

    /// <summary>A day or time is told as the calendar counts it, not as the person said it.</summary>
    private bool IsDate(Turn turn, string name) => Block.Dialog.Steps.OfType<AskStep>().Any(ask => ask.Saved == name && ask.Kind is DateKind) && turn.Value(name) is not null;

    private Next Share(Turn turn, IReadOnlyList<string> names)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            if ((IsDate(turn, name) ? turn.Value(name) : turn.Words(name)) is { Length: > 0 } value)
                told[name] = value;
        turn.Tell(new PersonRequested(reason, turn.Dialog, told));
        if (words is not null)
            turn.Say(words);
        return Next.Step;
    }
}
