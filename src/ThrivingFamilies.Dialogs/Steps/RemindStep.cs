using System.Globalization;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class RemindStep : Step
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd", "HH:mm"];
    private readonly Target dialog;
    private readonly TimeSpan? after;
    private readonly string? at;
    private readonly TimeSpan before;
    private readonly Wording? text;

    private RemindStep(StepReader read)
        : base(read)
    {
        dialog = read.Target(read.Type.Key);
        (after, at) = (read.OptionalSpan("in"), read.OptionalName("at"));
        before = read.OptionalSpan("before") ?? TimeSpan.Zero;
        text = read.OptionalWords("text");
        if (after is null == at is null)
            read.Reader.Problems.Add(read.Place, "A reminder needs either \"in\" or \"at\".", "Write for example \"in: 3 days\", or \"at: appointment\" for an answer that holds a date.");
    }

    public static StepType StepType { get; } = new(
        "remind",
        "Begins a dialog by itself later, within the hours and the consent of the line.",
        Shape.Target,
        [
            new("in", Shape.Span, "How much later: 3 days."),
            new("at", Shape.Name, "The answer that holds the date, instead of \"in\"."),
            new("before", Shape.Span, "How long before that date."),
            new("text", Shape.Words, "What to say about it now."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - remind: test
            in: 3 days
            text: { en: "I will ask you in three days how it went.", es: "En tres días te pregunto cómo te fue." }
        """,
        read => new RemindStep(read));

    public override IEnumerable<Wording> Wordings => text is null ? [] : [text];

    public override IEnumerable<Target> Targets => [dialog];

    public override IEnumerable<string> Reads => at is null ? [] : [at];

    public override Next Run(Turn turn)
    {
        if (When(turn) is not { } when || when <= turn.Now)
            return Next.Step;
        turn.Tell(new ReminderSet(dialog.Block!.Dialog.Name, when));
        if (text is not null)
            turn.Say(text);
        return Next.Step;
    }

    private DateTimeOffset? When(Turn turn)
    {
        if (at is null)
            return turn.Now + after;
        if (!DateTime.TryParseExact(turn.Value(at), Forms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var local))
            return null;
        if (local.Year == 1)
            local = turn.LocalNow.Date + local.TimeOfDay;
        return new DateTimeOffset(local, turn.Content.Line.TimeZone.GetUtcOffset(local)) - before;
    }
}
