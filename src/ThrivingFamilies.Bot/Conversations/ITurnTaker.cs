using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Answers texts in the dialogs' place, such as a worker's, or a parent's while a worker is with them. After safety and the carrier's words.</summary>
internal interface ITurnTaker
{
    bool Takes(Conversation conversation, string text);

    /// <summary>Says and changes through <paramref name="draft"/> what this text leads to.</summary>
    /// <param name="words">The text; or, after a carrier's word such as HELP, the word that opens the menu.</param>
    void Take(TurnDraft draft, string words, SafetyVerdict? verdict);

    /// <summary>The dialogs asked to be woken in a conversation that this taker takes.</summary>
    void Wake(TurnDraft draft);
}
