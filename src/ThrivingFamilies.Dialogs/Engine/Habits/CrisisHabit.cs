using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Danger comes before everything: the reviewed reply, a person, and the way back to what was interrupted.</summary>
internal sealed class CrisisHabit : IHabit
{
    public string Name => "crisis";

    public IReadOnlyList<string> Phrases =>
        ["safety.general", "safety.glad", "safety.not_safe", "safety.check", "offer.crisis", "offer.safety_check", "option.person", "option.resume", "option.menu", "option.safe", "option.unsafe"];

    public bool Takes(Turn turn)
    {
        if (turn.Incoming.Safety is not { } verdict)
            return false;
        LanguageHabit.Follow(turn, enoughWords: 1); // help must be read at once: two words are enough to tell the language
        turn.Tell(new SafetyNoticed(verdict));
        Reply(turn, verdict);
        ArrivalHabit.Meet(turn);
        turn.SafetyCheckAt = turn.Now + turn.Content.Line.Pace.SafetyCheck;
        turn.Misses = 0;
        Offers.Make(turn, "crisis", turn.Frames.Count > 0 && !turn.IsAtMenu ? ["person", "resume"] : ["person", "menu"]);
        return true;
    }

    private static void Reply(Turn turn, SafetyVerdict verdict)
    {
        var urgency = verdict.Unsure ? "unsure" : verdict.Urgency == SafetyUrgency.Immediate ? "immediate" : "urgent";
        var messages = turn.Content.SafetyReplies.For(verdict.Category, urgency, turn.Language);
        if (messages.Count == 0)
            turn.Say(turn.Phrase("safety.general"), [], priority: true);
        foreach (var message in messages)
            turn.Say(message.Fill(turn.Words), [], priority: true);
    }
}
