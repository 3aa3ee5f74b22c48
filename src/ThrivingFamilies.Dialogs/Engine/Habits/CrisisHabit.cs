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
        Offers.Make(turn, "crisis", Options(turn, verdict));
        return true;
    }

    /// <summary>Where the words may mean no danger, what they ask for otherwise is one choice away.</summary>
    private static string[] Options(Turn turn, SafetyVerdict verdict)
    {
        if (turn.Frames.Count > 0 && !turn.IsAtMenu)
            return ["person", "resume"];
        if (!verdict.Unsure || turn.Content.Topics.Guess(turn.Incoming.Text) is not { Abstained: false, Topics: [var first, ..] })
            return ["person", "menu"];
        var topic = turn.Content.Claimed(first);
        if (!turn.Content.ByTopic.ContainsKey(topic))
            return ["person", "menu"];
        TopicStart.Remember(turn);
        return ["person", $"topic:{topic}", "menu"];
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
