using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class AskStep : Step, IHears
{
    private readonly Wording text;
    private readonly Wording? again;
    private readonly Target? skip;
    private readonly bool keep;

    private AskStep(StepReader read)
        : base(read)
    {
        Saved = read.Name(read.Type.Key);
        text = read.Words("text");
        again = read.OptionalWords("again");
        Choices = ChoiceReader.Read(read);
        Kind = AnswerKinds.Read(read, Choices.Count > 0);
        (Least, Most) = (read.OptionalNumber("least"), read.OptionalNumber("most"));
        Limit = read.Number("limit", 3, 1, 9);
        WayOut = read.OptionalTarget("otherwise");
        skip = read.OptionalTarget("skip");
        keep = read.Flag("keep");
    }

    public static StepType StepType { get; } = new(
        "ask",
        "Asks one question and waits. The answer is saved under the name. What is not understood is asked again in easier words, then with a person offered.",
        Shape.Name,
        [
            new("text", Shape.Words, "The question.", Required: true),
            new("kind", Shape.Kind, "What kind of answer it takes; \"choice\" when there are choices, \"text\" otherwise."),
            new("choices", Shape.Choices, "What may be chosen: a name with its label per language, and if you like go, call, say, topic, also (more words that mean it)."),
            new("again", Shape.Words, "The question in easier words, for when the answer was not understood."),
            new("limit", Shape.Number, "After how many misses a person is offered, 3 unless said otherwise."),
            new("otherwise", Shape.Target, "Where to lead somebody who cannot be understood here, instead of offering a person."),
            new("skip", Shape.Target, "Where \"skip\" leads; the next step unless said otherwise."),
            new("keep", Shape.Flag, "true: somebody who answered this on an earlier day is not asked again."),
            new("least", Shape.Number, "The smallest number taken."),
            new("most", Shape.Number, "The largest number taken."),
            new("name", Shape.Name, "A name for this step, when the same answer is asked for in two places."),
        ],
        """
        start:
          - ask: helper
            text: { en: "Who could you ask first?", es: "¿A quién le podrías pedir primero?" }
            choices:
              family: { en: Someone in my family, es: Alguien de mi familia }
              nobody: { en: No one right now, es: Nadie por ahora, go: alone }
          - say: { en: "Good that you have {helper}.", es: "Qué bueno que cuentas con {helper}." }
        alone:
          - say: { en: "You have this line too.", es: "También tienes esta línea." }
        """,
        read => new AskStep(read));

    /// <summary>The name that the answer is saved under.</summary>
    public string Saved { get; }

    public AnswerKind Kind { get; }

    public IReadOnlyList<Choosable> Choices { get; }

    public int? Least { get; }

    public int? Most { get; }

    public int Limit { get; }

    public Target? WayOut { get; }

    public bool TakesAnything => Kind.TakesAnything;

    public override IEnumerable<Wording> Wordings
    {
        get
        {
            yield return text;
            if (again is not null)
                yield return again;
            foreach (var choice in Choices)
            {
                yield return choice.Label;
                if (choice.Say is not null)
                    yield return choice.Say;
            }
        }
    }

    public override IEnumerable<Target> Targets =>
        new[] { WayOut, skip }.Concat(Choices.Select(choice => choice.Go)).Concat(Choices.Select(choice => choice.Call)).OfType<Target>();

    public override IEnumerable<string> Saves => [Saved];

    public override bool GoesOn => Choices.Count == 0 || Kind.TakesAnything || skip is null || Choices.Any(choice => choice.Go is null);

    protected override string? WrittenName => base.WrittenName ?? Saved;

    public override Next Run(Turn turn)
    {
        if (turn.TakeAhead(this) is { } told)
            return Take(turn, told);
        if (keep && turn.Facts[Saved] is { } known)
            return Take(turn, known);
        turn.Say(text, Choices);
        return Next.Wait;
    }

    public Next Hear(Turn turn, string text)
    {
        if ((Understand(turn, text) ?? ByTopic(turn)) is not { } fact)
            return Next.Unclear;
        turn.MarkWay();
        if (Kind is not ChoiceKind)
            ToldAhead.Listen(turn, Kind);
        return Take(turn, fact);
    }

    /// <summary>The answer in the words, of the question's kind or one of its choices; null when there is none.</summary>
    /// <param name="isExplicit">True when only words count that can hardly mean anything else.</param>
    public Fact? Understand(Turn turn, string text, bool isExplicit = false)
    {
        var hearing = new Hearing(turn, this, text, isExplicit);
        if (Kind.TakesAnything && Choices.Count > 0 && AnswerKinds.Choice.Understand(hearing) is { } chosen)
            return chosen;
        return Kind.Understand(hearing) ?? (Choices.Count > 0 && Kind is not ChoiceKind ? AnswerKinds.Choice.Understand(hearing) : null);
    }

    public Next Skip(Turn turn)
    {
        turn.Facts.Save(Saved, null);
        return skip is null ? Next.Step : Next.Go(skip);
    }

    public void SayAgain(Turn turn)
    {
        if (again is null)
            turn.SayPhrase(Kind.AgainPhrase);
        turn.Say(again ?? text, Choices);
    }

    /// <summary>Saves an answer and follows it.</summary>
    public Next Take(Turn turn, Fact fact)
    {
        turn.Facts.Save(Saved, fact);
        return Choice(fact.Value) is { } chosen ? Follow(turn, chosen) : Next.Step;
    }

    /// <summary>"we need diapers, 64111": a choice by what it is about, with whatever else was told.</summary>
    private Fact? ByTopic(Turn turn)
    {
        if (Choices.Count == 0 || turn.Content.Topics.Guess(turn.Incoming.Text) is not { Abstained: false, Topics: [var first, ..] topics })
            return null;
        if ((Choice(choice => choice.Topics.Contains(first.Part ?? first.Name)) ?? Choice(choice => choice.Topics.Contains(first.Name))) is not { } choice)
            return null;
        TopicStart.Enter(turn, turn.Content.Claimed(first));
        TopicStart.Queue(turn, topics.Skip(1).Select(turn.Content.Claimed).Where(turn.Content.ByTopic.ContainsKey));
        TopicStart.Remember(turn);
        return new(Saved, choice.Id);
    }

    private static Next Follow(Turn turn, Choosable chosen)
    {
        if (chosen.Say is not null)
            turn.Say(chosen.Say);
        return chosen switch
        {
            { Go: { } go } => Next.Go(go),
            { Call: { } call } => Next.Call(call),
            _ => Next.Step,
        };
    }

    private Choosable? Choice(string id) => Choice(choice => choice.Id == id);

    private Choosable? Choice(Func<Choosable, bool> fits)
    {
        foreach (var choice in Choices)
            if (fits(choice))
                return choice;
        return null;
    }
}
