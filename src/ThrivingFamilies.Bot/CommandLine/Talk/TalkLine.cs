using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>One conversation in memory, turned as the service turns it: safety, reserved words, dialogs. Nothing is stored or sent.</summary>
internal sealed class TalkLine
{
    /// <summary>More wakes while the clock moves would be a fault of the line's.</summary>
    private const int MostWakes = 1000;

    private readonly TurnRunner runner;
    private readonly BrainSource brains;
    private readonly TalkClock clock;
    private Conversation conversation;
    private long texts;

    public TalkLine(BrainSource brains, QuietHours quietHours, TalkClock clock, long seed)
    {
        (this.brains, this.clock, runner) = (brains, clock, new(brains, quietHours, clock, [], new ErrandHandlers([])));
        conversation = new() { Id = 1, Channel = ChannelKind.Sms, Address = "parent", LineAddress = "line", Session = Session.New(seed).ToJson() };
    }

    public ChannelKind Channel
    {
        get => conversation.Channel;
        set => conversation = conversation with { Channel = value };
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>True after STOP: nothing is sent until the person opts in again.</summary>
    public bool IsOptedOut => conversation.OptedOutAt is not null;

    /// <exception cref="FormatException">The line does not speak it.</exception>
    public void Switch(string language)
    {
        if (!brains.Current.Languages.Contains(language))
            throw new FormatException($"The line does not speak \"{language}\". It speaks: {string.Join(", ", brains.Current.Languages)}.");
        conversation = conversation with { Session = (Session.Parse(conversation.Session!) with { Language = language }).ToJson() };
    }

    public IReadOnlyList<OutboxDraft> Hear(string text) =>
        Take(runner.Run(conversation, new InboundText(++texts, conversation.Id, text, 0, null, null, Now)));

    /// <summary>Begins a dialog as a follow-up does.</summary>
    /// <exception cref="FormatException">There is no such dialog.</exception>
    public IReadOnlyList<OutboxDraft> Begin(string dialog)
    {
        var brain = brains.Current;
        if (!brain.Dialogs.Contains(dialog))
            throw new FormatException($"There is no dialog \"{dialog}\". There are: {string.Join(", ", brain.Dialogs)}.");
        var draft = new TurnDraft(brain, conversation, null, Now);
        draft.Say(brain.Turn(draft.Session, Incoming.Begin(dialog, Channel), Now));
        return Take(draft.Finish());
    }

    /// <summary>Moves the clock; what falls due on the way happens at its time.</summary>
    public IEnumerable<OutboxDraft> Pass(TimeSpan span)
    {
        var until = Now + span;
        for (var wakes = 0; conversation.WakeAt is { } due && due <= until && wakes < MostWakes; wakes++)
        {
            clock.MoveTo(due > Now ? due : Now);
            conversation = conversation with { WakeAt = null };
            foreach (var draft in runner.Wake(conversation with { WakeAt = due }) is { } outcome ? Take(outcome) : [])
                yield return draft;
        }
        clock.MoveTo(until);
    }

    private IReadOnlyList<OutboxDraft> Take(TurnOutcome outcome)
    {
        conversation = outcome.Conversation;
        return outcome.Drafts;
    }
}
