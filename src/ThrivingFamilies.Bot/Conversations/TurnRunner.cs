using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>
/// Decides one turn, without touching anything: safety first, in every state; then the reserved words; then the dialogs.
/// What it returns is committed whole by <see cref="TurnBatch"/>.
/// </summary>
internal sealed class TurnRunner(BrainSource brains, QuietHours quietHours, TimeProvider clock, IEnumerable<ITurnTaker> takers, ErrandHandlers errands)
{
    /// <summary>A word that opens the menu in every language of the line.</summary>
    private const string MenuWord = "menu";

    /// <summary>Turns one text. Throws when the content or the code is at fault; the text is then kept and tried again.</summary>
    public TurnOutcome Run(Conversation conversation, InboundText text)
    {
        var draft = Begin(conversation, text);
        var assessment = draft.Brain.Assess(draft.Session, text.Body, draft.Now);
        draft.Session = draft.Session with { Safety = assessment.Memory };
        var word = CarrierSays(text) ?? CarrierWords.Recognize(text.Body) ?? PlainOptOut(draft, assessment.Verdict);
        if (conversation.OptedOutAt is not null && !OptsBackIn(conversation, text, word))
            return Unheard(draft, assessment.Verdict);
        if (word is { } reserved)
            return Reserved(draft, reserved, assessment.Verdict);
        return conversation.OptedOutAt is not null ? OptIn(draft, assessment.Verdict) : Talk(draft, assessment.Verdict);
    }

    /// <summary>Runs what is due in the conversation.</summary>
    public TurnOutcome Run(Conversation conversation, Errand errand) => errands.Run(conversation, errand);

    /// <summary>Staff look at an errand that failed for good; the person hears nothing of it.</summary>
    public TurnOutcome GiveUp(Conversation conversation, Errand errand)
    {
        // Without the session: it may be what the errand failed over. The conversation stays as it was.
        var draft = new TurnDraft(brains.Current, conversation with { Session = null }, null, clock.GetUtcNow()) { Errand = errand };
        draft.Flag("errand_failed", errand.Kind);
        return draft.Finish() with { GaveUp = true, Conversation = conversation };
    }

    /// <summary>Runs the turn that the conversation asked the clock for. What the line starts itself waits for a fit hour; a crisis does not.</summary>
    public TurnOutcome? Wake(Conversation conversation)
    {
        if (conversation.WakeAt is not { } due || due > clock.GetUtcNow())
            return null;
        if (conversation.OptedOutAt is not null)
            return Sleep(conversation);
        var draft = Begin(conversation, null);
        if (takers.FirstOrDefault(taker => taker.Takes(conversation, "")) is { } taker)
        {
            draft.WakeAt = null;
            taker.Wake(draft);
            return draft.Finish();
        }
        draft.Say(draft.Brain.Turn(draft.Session, Incoming.Wake(conversation.Channel), draft.Now), startedByLine: true);
        var fit = quietHours.NextFit(draft.Now);
        return fit > draft.Now && draft.StartsSomething ? Sleep(conversation, until: fit) : draft.Finish();
    }

    /// <summary>Leaves the conversation asleep, or until a later hour.</summary>
    public TurnOutcome Sleep(Conversation conversation, DateTimeOffset? until = null)
    {
        var draft = Begin(conversation, null);
        draft.WakeAt = until;
        return draft.Finish();
    }

    /// <summary>After the last failed attempt: a plain apology, and a flag, so that a person looks at it.</summary>
    public TurnOutcome GiveUp(Conversation conversation, InboundText text)
    {
        var draft = BeginAnyhow(conversation, text);
        draft.Flag("turn_failed", null);
        if (conversation.OptedOutAt is null)
            draft.SayPhrase("apology", MessageKind.Reply);
        return draft.Finish() with { GaveUp = true };
    }

    private TurnDraft Begin(Conversation conversation, InboundText? text) => new(brains.Current, conversation, text, clock.GetUtcNow());

    // What the turn failed over may be the session itself: the person then starts afresh rather than meet silence for ever.
    private TurnDraft BeginAnyhow(Conversation conversation, InboundText text)
    {
        try
        {
            return Begin(conversation, text);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Begin(conversation with { Session = null }, text);
        }
    }

    // Twilio says so when it handled the word, and answered it, itself.
    private static CarrierWord? CarrierSays(InboundText text) => text.OptOutType?.ToUpperInvariant() switch
    {
        "STOP" => CarrierWord.OptOut,
        "START" => CarrierWord.OptIn,
        "HELP" => CarrierWord.Help,
        _ => null,
    };

    // "please stop texting me" is honoured; any doubt goes to safety first.
    private static CarrierWord? PlainOptOut(TurnDraft draft, SafetyVerdict? verdict) =>
        verdict is null && draft.Brain.AsksToOptOut(draft.Text) ? CarrierWord.OptOut : null;

    private static bool OptsBackIn(Conversation conversation, InboundText text, CarrierWord? word) =>
        word == CarrierWord.OptIn || (CarrierWords.IsYes(text.Body) && conversation.JustOptedOut);

    /// <summary>Silence after STOP; but a crisis is never lost: staff see it at once, with the fact that no reply can be sent.</summary>
    private static TurnOutcome Unheard(TurnDraft draft, SafetyVerdict? verdict)
    {
        draft.Notice(verdict, replyPossible: false);
        return draft.Finish();
    }

    private TurnOutcome Reserved(TurnDraft draft, CarrierWord word, SafetyVerdict? verdict) => word switch
    {
        CarrierWord.OptOut => OptOut(draft, verdict),
        CarrierWord.OptIn => OptIn(draft, verdict),
        _ => Help(draft, verdict),
    };

    private static TurnOutcome OptOut(TurnDraft draft, SafetyVerdict? verdict)
    {
        var byCarrier = draft.Inbound?.OptOutType is not null;
        draft.OptOut(byCarrier ? "carrier" : "person");
        draft.Notice(verdict, replyPossible: false);
        if (!byCarrier)
            draft.SayPhrase("opted_out", MessageKind.OptOutConfirmation);
        return draft.Finish();
    }

    private TurnOutcome OptIn(TurnDraft draft, SafetyVerdict? verdict)
    {
        draft.OptIn();
        if (draft.Inbound?.OptOutType is null)
            draft.SayPhrase("opted_in", MessageKind.Reply);
        return Talk(draft, verdict, MenuWord);
    }

    // HELP is also a natural first text to a help line: the required text, and the menu.
    private TurnOutcome Help(TurnDraft draft, SafetyVerdict? verdict)
    {
        if (draft.Inbound?.OptOutType is null)
            draft.SayPhrase("help", MessageKind.Reply);
        return Talk(draft, verdict, MenuWord);
    }

    private TurnOutcome Talk(TurnDraft draft, SafetyVerdict? verdict, string? insteadOfText = null)
    {
        draft.Notice(verdict, replyPossible: true);
        if (draft.Inbound is { MediaCount: > 0 })
            draft.SayPhrase("media_not_kept", MessageKind.Reply);
        var words = insteadOfText ?? (draft.HasWords ? draft.Text : MenuWord);
        if (takers.FirstOrDefault(taker => taker.Takes(draft.Before, words)) is { } taker)
        {
            if (insteadOfText is not null || draft.HasWords)
                taker.Take(draft, words, verdict);
        }
        else if (draft.HasWords || draft.IsFirstContact)
        {
            draft.Say(draft.Brain.Turn(draft.Session, new Incoming(words, draft.Channel, verdict), draft.Now));
        }
        return draft.Finish();
    }
}
