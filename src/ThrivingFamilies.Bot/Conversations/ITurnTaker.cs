using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Answers texts in the dialogs' place, such as a worker's, or a parent's while a worker is with them. After safety and the carrier's words.</summary>
internal interface ITurnTaker
{
    bool Takes(Conversation conversation);

    /// <summary>Says and changes through <paramref name="draft"/> what this text leads to.</summary>
    void Take(TurnDraft draft, SafetyVerdict? verdict);
}
