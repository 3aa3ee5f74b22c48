using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Rendering;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A turn while it is being decided: gathers what is said, flagged and changed, and becomes a <see cref="TurnOutcome"/>.</summary>
internal sealed class TurnDraft
{
    private readonly Conversation conversation;
    private readonly List<OutboxDraft> drafts = [];
    private readonly List<DialogEvent> events = [];
    private readonly List<StaffFlag> flags = [];
    private SafetyNotice? safety;
    private DateTimeOffset? optedOutAt;
    private string? optOutSource;
    private readonly List<ITurnEffect> effects = [];
    private bool withholdsQueued;

    public TurnDraft(Brain brain, Conversation conversation, InboundText? inbound, DateTimeOffset now)
    {
        (Brain, this.conversation, Inbound, Now) = (brain, conversation, inbound, now);
        (optedOutAt, optOutSource, WakeAt, CaseId) = (conversation.OptedOutAt, conversation.OptOutSource, conversation.WakeAt, conversation.CaseId);
        Session = conversation.Session is { } json ? Session.Parse(json) : Stranger(brain, conversation);
    }

    public Brain Brain { get; }

    /// <summary>The conversation as the turn found it.</summary>
    public Conversation Before => conversation;

    public InboundText? Inbound { get; }

    /// <summary>The errand that started this turn; null when a text or a wake did.</summary>
    public Errand? Errand { get; init; }

    public DateTimeOffset Now { get; }

    public Session Session { get; set; }

    public DateTimeOffset? WakeAt { get; set; }

    /// <summary>The handoff that the person is in; null when they are in none.</summary>
    public long? CaseId { get; set; }

    public string Text => Inbound?.Body ?? "";

    public bool HasWords => !string.IsNullOrWhiteSpace(Text);

    public bool IsFirstContact => conversation.Session is null;

    public ChannelKind Channel => conversation.Channel;

    public bool StartsSomething => drafts.Exists(draft => draft.Kind == MessageKind.Started);

    /// <summary>Says a phrase with its slots filled, in the conversation's language unless another is named.</summary>
    public void SayPhrase(string name, MessageKind kind, IReadOnlyDictionary<string, string>? values = null, string? language = null) =>
        Queue(kind, Brain.Phrase(name, language ?? Session.Language, conversation.LastPosition, values), []);

    /// <summary>Says what a person wrote, or what is filled already.</summary>
    public void SayText(string text, MessageKind kind) => Queue(kind, text, []);

    /// <summary>Takes over what the dialogs decided.</summary>
    public void Say(TurnResult turn, bool startedByLine = false)
    {
        (Session, WakeAt) = (turn.Session, null); // the dialogs ask for a wake in every turn that wants one; a picture without words takes none away
        events.AddRange(turn.Events);
        foreach (var happened in turn.Events)
            Act(happened, startedByLine);
    }

    public void Notice(SafetyVerdict? verdict, bool replyPossible)
    {
        if (verdict is null)
            return;
        safety = new SafetyNotice(verdict, replyPossible);
        if (!replyPossible)
            events.Add(new SafetyNoticed(verdict)); // the dialogs, which say so otherwise, are not asked
        Flag("safety", verdict.Category);
    }

    public void Flag(string kind, string? detail) => flags.Add(new StaffFlag(kind, detail));

    public void Add(ITurnEffect effect) => effects.Add(effect);

    public void OptOut(string source)
    {
        (optedOutAt, optOutSource, withholdsQueued) = (Inbound?.ReceivedAt ?? Now, source, true);
        WakeAt = null;
        events.Add(new PersonOptedOut(source));
    }

    public void OptIn() => (optedOutAt, optOutSource) = (null, null);

    public TurnOutcome Finish()
    {
        var inboundPosition = Inbound is null ? (long?)null : conversation.LastPosition + 1;
        return new TurnOutcome
        {
            Conversation = After(inboundPosition),
            Inbound = Inbound,
            InboundPosition = inboundPosition,
            Drafts = drafts.Exists(draft => draft.Kind == MessageKind.Crisis) ? InCrisis() : drafts,
            Events = events,
            Flags = flags,
            Effects = effects,
            Errand = Errand,
            Safety = safety,
            WithholdsQueued = withholdsQueued,
            At = Now,
            ContentVersion = Brain.ContentVersion,
        };
    }

    // All of a crisis turn goes in the crisis lane: the greeting before the crisis reply would otherwise wait, and it behind the greeting.
    private List<OutboxDraft> InCrisis() => drafts.ConvertAll(draft => draft with { Kind = MessageKind.Crisis });

    private Conversation After(long? inboundPosition) => conversation with
    {
        Session = Session.ToJson(),
        LastPosition = (inboundPosition ?? conversation.LastPosition) + drafts.Count,
        OptedOutAt = optedOutAt,
        OptOutSource = optOutSource,
        LastHeardAt = Inbound?.ReceivedAt ?? conversation.LastHeardAt,
        WakeAt = WakeAt,
        CaseId = CaseId,
    };

    private void Act(DialogEvent happened, bool startedByLine)
    {
        switch (happened)
        {
            case MessageSaid said:
                Queue(KindOf(said, startedByLine), WithLink(said), said.Choices);
                break;
            case PersonRequested request:
                Flag("person_requested", request.Reason);
                break;
            case WakeRequested wake:
                WakeAt = wake.At;
                break;
        }
    }

    private static MessageKind KindOf(MessageSaid said, bool startedByLine) =>
        said.Priority ? MessageKind.Crisis : startedByLine ? MessageKind.Started : MessageKind.Reply;

    private void Queue(MessageKind kind, string text, IReadOnlyList<Choice> choices)
    {
        if (Channel != ChannelKind.Sms)
        {
            drafts.Add(new OutboxDraft(kind, text, choices, 0));
            return;
        }
        foreach (var part in SmsSplit.Split(GsmText.Smart(text)))
            drafts.Add(new OutboxDraft(kind, part, choices, SegmentCount.Of(part).Segments));
    }

    // By text the link stands in the words already.
    private string WithLink(MessageSaid said) =>
        said.Link is { } link && Channel != ChannelKind.Sms ? $"{said.Text}\n\n[{link.Label}]({link.Url})" : said.Text;

    private static Session Stranger(Brain brain, Conversation conversation)
    {
        var stranger = Session.New(SeedOf(conversation.Id));
        return Door.LanguageOf(conversation.LineAddress) is { } language && brain.Languages.Contains(language) ? stranger with { Language = language } : stranger;
    }

    // A fixed scatter of the row's number: wordings differ between people, and a replayed conversation says the same again.
    private static long SeedOf(long conversationId) => unchecked(conversationId * (long)0x9E3779B97F4A7C15UL);
}
