using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>A person is one text away, whatever the question. The open question stays open.</summary>
internal sealed class PersonHabit : IHabit
{
    /// <summary>A longer text asks for more than a person, and goes to the topics.</summary>
    private const int LongestRequest = 120;

    /// <summary>Where any words are an answer, "I could talk to someone at church on Sunday" is one.</summary>
    private const int LongestAmongAnyWords = 40;

    public string Name => "person";

    public IReadOnlyList<string> Phrases => ["person.asked"];

    public bool Takes(Turn turn)
    {
        var words = turn.Folded(turn.Incoming.Text);
        var longest = turn.Standing is IHears { TakesAnything: true } ? LongestAmongAnyWords : LongestRequest;
        if (!turn.Content.Words.Whole(Name, words) && (words.Length > longest || !turn.Content.Words.Within(Name, words)))
            return false;
        (turn.Offer, turn.Misses) = (null, 0);
        Ask(turn, "asked");
        return true;
    }

    /// <summary>Leads to the dialog in which a person is asked for; without one, asks at once.</summary>
    public static void Ask(Turn turn, string reason)
    {
        if (turn.Content.Dialogs.GetValueOrDefault(Content.TalkToPerson) is not { } dialog)
        {
            turn.AskForPerson(reason);
            return;
        }
        if (turn.Dialog == dialog.Name)
        {
            Runner.AskAgain(turn);
            return;
        }
        turn.Tell(new PersonRequested(reason, turn.Dialog));
        turn.MarkWay();
        Runner.Begin(turn, dialog.Start, turn.IsAtMenu ? Entry.Root : Entry.Aside);
    }
}
