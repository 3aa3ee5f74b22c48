using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>Says in its own conversation what another one left for it.</summary>
internal sealed class WordErrand(HandoffTools tools) : IErrandHandler
{
    public const string Name = "handoff.say";

    /// <summary>A word that asks the open question once more, in every language of the line.</summary>
    private const string RepeatWord = "repeat";

    /// <summary>A word that opens the menu in every language of the line.</summary>
    private const string MenuWord = "menu";

    public string Kind => Name;

    public TurnOutcome Run(Conversation conversation, Errand errand)
    {
        var word = Word.Parse(errand.Payload);
        var draft = new TurnDraft(tools.Brains.Current, conversation, null, tools.Clock.GetUtcNow()) { Errand = errand };
        Move(draft, word);
        if (conversation.OptedOutAt is null)
            Speak(draft, word);
        return draft.Finish();
    }

    private static void Move(TurnDraft draft, Word word)
    {
        if (word.Deed == WordDeed.Enter)
            draft.CaseId = word.Case;
        else if (word.Deed is WordDeed.Leave or WordDeed.Close or WordDeed.Menu && (word.Case is null || draft.CaseId == word.Case))
            draft.CaseId = null;
    }

    private static void Speak(TurnDraft draft, Word word)
    {
        if (word.Phrase is { } phrase)
            draft.SayPhrase(phrase, word.Kind, word.Values, word.Language);
        else if (word.Text is { } text && word.Deed is not WordDeed.Hear and not WordDeed.Begin)
            draft.SayText(text, word.Kind);
        if (word.Deed == WordDeed.Hear)
            draft.Say(draft.Brain.Turn(draft.Session, new Incoming(word.Text ?? "", draft.Channel, word.Danger?.ToVerdict()), draft.Now));
        else if (word.Deed == WordDeed.Leave && draft.Session.IsUnderWay)
            draft.Say(draft.Brain.Turn(draft.Session, new Incoming(RepeatWord, draft.Channel), draft.Now));
        else if (word.Deed == WordDeed.Menu)
            draft.Say(draft.Brain.Turn(draft.Session, new Incoming(MenuWord, draft.Channel), draft.Now));
        else if (word.Deed == WordDeed.Begin)
            draft.Say(draft.Brain.Turn(draft.Session, Incoming.Begin(word.Text!, draft.Channel), draft.Now));
        else if (word.Deed == WordDeed.Wake)
            draft.Say(draft.Brain.Turn(draft.Session, Incoming.Wake(draft.Channel), draft.Now), startedByLine: true);
        else if (word.Deed == WordDeed.Safety)
            Reply(draft, word.Danger!);
    }

    private static void Reply(TurnDraft draft, Danger danger)
    {
        foreach (var message in draft.Brain.SafetyReply(danger.ToVerdict(), draft.Session))
            draft.SayText(message, MessageKind.Crisis);
    }
}
