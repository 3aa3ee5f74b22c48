using ThrivingFamilies.Dialogs.Engine.Habits;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>Makes the line's own questions, and acts on what is chosen.</summary>
internal static class Offers
{
    private const int LongestChoice = 60;

    /// <summary>Says the phrase <c>offer.NAME</c> with the options as choices.</summary>
    public static void Make(Turn turn, string name, params string[] options)
    {
        turn.Offer = new(name, options);
        var choices = Array.ConvertAll(options, option => new Choice(option.Replace(':', '-'), Label(turn, option)));
        turn.Say(turn.Phrase($"offer.{name}"), choices, priority: turn.Offer.IsAboutSafety); // a question about safety waits for no fit hour
    }

    /// <summary>False when the text chooses none of the options.</summary>
    public static bool Hear(Turn turn)
    {
        var offer = turn.Offer!;
        var words = turn.Folded(turn.Incoming.Text);
        var chosen = Said(turn, offer, words) ?? ChoiceWords.Find(words, offer.Options.Length, i => Heard(turn, offer.Options[i]));
        if (chosen is null)
            return false;
        (turn.Offer, turn.Misses) = (null, 0);
        Act(turn, offer.Options[chosen.Value]);
        return true;
    }

    /// <summary>An option by the words that <c>words.yaml</c> lists under its name; "not safe" comes before "safe".</summary>
    private static int? Said(Turn turn, Offer offer, string words)
    {
        for (var i = offer.Options.Length - 1; i >= 0; i--)
            if (turn.Content.Words.Whole(offer.Options[i], words) || (words.Length <= LongestChoice && turn.Content.Words.Within(offer.Options[i], words)))
                return i;
        return null;
    }

    private static string Label(Turn turn, string option) =>
        option.StartsWith("topic:", StringComparison.Ordinal) ? turn.TopicLabel(option[6..]) : turn.Phrase($"option.{option}");

    private static string[] Heard(Turn turn, string option)
    {
        if (option.StartsWith("topic:", StringComparison.Ordinal))
            return [Plain.Words(Label(turn, option)), option[6..].Replace('_', ' ')];
        return [.. turn.Content.Phrases[$"option.{option}"].All.Select(template => Plain.Words(template.Source))];
    }

    private static void Act(Turn turn, string option)
    {
        switch (option)
        {
            case "person" when turn.Before.Offer!.IsAboutSafety: // nobody in danger is first asked what may be shared
                turn.AskForPerson("safety");
                break;
            case "person":
                PersonHabit.Ask(turn, turn.Before.Offer!.Name);
                break;
            case "skip" when turn.Standing is IHears hears:
                turn.MarkWay();
                Runner.GoOn(turn, turn.Standing, hears.Skip(turn));
                break;
            case "resume":
                Runner.AskAgain(turn);
                break;
            case "safe":
                turn.SafetyCheckAt = null;
                turn.SayPhrase("safety.glad");
                Resume(turn);
                break;
            case "unsafe":
                turn.Tell(new PersonRequested("safety", turn.Dialog));
                turn.Say(turn.Phrase("safety.not_safe"), [], priority: true);
                break;
            case var topic when topic.StartsWith("topic:", StringComparison.Ordinal):
                TopicStart.Begin(turn, [topic[6..]], isAsked: false);
                break;
            default:
                turn.MarkWay();
                Runner.Menu(turn);
                break;
        }
    }

    private static void Resume(Turn turn)
    {
        if (turn.Frames.Count > 0)
            Runner.AskAgain(turn);
        else
            turn.SayPhrase("anything_else");
    }
}
