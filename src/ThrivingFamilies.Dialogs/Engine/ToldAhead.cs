using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Steps.Kinds;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>Hears answers that come before their questions: "food 64111", "she's 3 and we live in 64111".</summary>
internal static class ToldAhead
{
    /// <param name="but">The kind that the open question has just heard.</param>
    public static void Listen(Turn turn, AnswerKind? but = null)
    {
        if (!turn.Incoming.Text.AsSpan().Trim().Contains(' '))
            return;
        foreach (var kind in AnswerKinds.All)
            if (kind.IsHeardAhead && kind != but && kind.Understand(new Hearing(turn, null, turn.Incoming.Text)) is { } fact)
                Keep(turn, fact with { Name = $"kind:{kind.Name}" });
    }

    public static void Keep(Turn turn, Fact fact)
    {
        turn.Ahead.RemoveAll(other => other.Name == fact.Name);
        turn.Ahead.Add(fact);
    }
}
