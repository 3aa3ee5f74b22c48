using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class ReferStep : Step, IHears
{
    private readonly string service;
    private readonly IReadOnlyList<string> shared;
    private readonly Wording? text;
    private readonly Target? declined;

    private ReferStep(StepReader read)
        : base(read)
    {
        service = read.Name(read.Type.Key);
        shared = read.Names("share");
        text = read.OptionalWords("text");
        declined = read.OptionalTarget("no");
    }

    public static StepType StepType { get; } = new(
        "refer",
        "Asks for consent to tell a service (the name of an answer that holds one) about the person, and refers them when they agree.",
        Shape.Name,
        [
            new("share", Shape.Names, "The answers that go along, besides the way to reach the person. Nothing else is shared."),
            new("text", Shape.Words, "The question of consent, instead of the line's own."),
            new("no", Shape.Target, "Where a no leads; the next step unless said otherwise."),
            new("name", Shape.Name, "A name for this step, so that conversations in the middle of it survive a change of the file."),
        ],
        """
        start:
          - set: { service: pantry-1 }
          - refer: service
            share: [need, zip]
        """,
        read => new ReferStep(read));

    public static IReadOnlyList<string> Phrases { get; } = ["refer.consent", "refer.sent", "refer.declined", "again.yes_no", "option.yes", "option.no"];

    public int Limit => 3;

    public Target? WayOut => declined;

    public bool TakesAnything => false;

    public override IEnumerable<Wording> Wordings => text is null ? [] : [text];

    public override IEnumerable<Target> Targets => declined is null ? [] : [declined];

    public override IEnumerable<string> Reads => [service, .. shared];

    public override Next Run(Turn turn)
    {
        if (turn.Value(service) is null)
            return Skip(turn);
        Ask(turn);
        return Next.Wait;
    }

    public Next Hear(Turn turn, string text)
    {
        if (Agreed(turn, text) is not { } agreed)
            return Next.Unclear;
        turn.MarkWay();
        if (!agreed)
        {
            turn.SayPhrase("refer.declined");
            return Skip(turn);
        }
        turn.Tell(new ReferralRequested(turn.Value(service)!, shared.Where(name => turn.Value(name) is not null).ToDictionary(name => name, name => turn.Value(name)!)));
        turn.SayPhrase("refer.sent", "service", turn.Words(service) ?? "", []);
        return Next.Step;
    }

    public Next Skip(Turn turn) => declined is null ? Next.Step : Next.Go(declined);

    public void SayAgain(Turn turn)
    {
        turn.SayPhrase("again.yes_no");
        Ask(turn);
    }

    private static bool? Agreed(Turn turn, string text) => turn.Folded(text) switch
    {
        "1" => true,
        "2" => false,
        _ => YesNoKind.Read(turn, text),
    };

    private void Ask(Turn turn) => turn.Say(
        text is null ? turn.Phrase("refer.consent", "service", turn.Words(service) ?? "") : turn.Phrase(text),
        [new("yes", turn.Phrase("option.yes")), new("no", turn.Phrase("option.no"))]);
}
