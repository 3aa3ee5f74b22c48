using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>A word of its own opens a dialog at any moment, such as MY DATA. The open question stays open.</summary>
internal sealed class DialogWordHabit : IHabit
{
    public string Name => "dialog-word";

    public IReadOnlyList<string> Phrases => [];

    public bool Takes(Turn turn)
    {
        if (turn.Content.ByWord.GetValueOrDefault(turn.Folded(turn.Incoming.Text)) is not { } dialog || Means(turn, dialog))
            return false;
        (turn.Offer, turn.Misses) = (null, 0);
        turn.MarkWay();
        Runner.Begin(turn, dialog.Start, turn.IsAtMenu ? Entry.Root : Entry.Aside);
        return true;
    }

    /// <summary>True when the word is an answer to the open question, or its dialog is the one under way.</summary>
    private static bool Means(Turn turn, Dialog dialog) => turn.Dialog == dialog.Name || turn.IsOffered(turn.Folded(turn.Incoming.Text));
}
