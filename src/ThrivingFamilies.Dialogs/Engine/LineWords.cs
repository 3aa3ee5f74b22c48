using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>
/// Tells the line's own words from a person's: a choice that was just offered, or a word that moves about, such as SKIP ("saltar", which
/// by itself could be a jump). They were given to the person to say, so by themselves they are no sign of danger.
/// </summary>
internal static class LineWords
{
    private static readonly string[] Moves = ["menu", "back", "repeat", "skip", "person", "forget"];

    public static bool Are(string text, Session session, Content content)
    {
        var words = Plain.Words(text);
        return Array.Exists(Moves, move => content.Words.Whole(move, words)) || content.ByWord.ContainsKey(words) || IsOffered(words, session, content);
    }

    // An offer about safety is not looked through: what it leads to must see every word.
    private static bool IsOffered(string words, Session session, Content content) =>
        session.Offer is null && session.Frames is [.., var frame] && content.Dialogs.GetValueOrDefault(frame.Dialog)?.Find(frame.Step) is AskStep ask
        && ask.Choices.Any(choice => choice.Heard.Contains(words));
}
