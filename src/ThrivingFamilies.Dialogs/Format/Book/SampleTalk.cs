using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>Plays a dialog as somebody may who goes straight through it: the first choice, then at the same question the next.</summary>
internal sealed class SampleTalk
{
    private const long Seed = 1;

    /// <summary>A person's messages; enough to see how a dialog speaks.</summary>
    private const int Longest = 9;

    /// <summary>A working day, ten in the morning: the same on every machine.</summary>
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);

    private readonly Brain brain;
    private readonly Dialog dialog;
    private readonly SampleAnswers samples;
    private readonly List<BookTurn> turns = [];
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
    private Session session;

    private SampleTalk(Brain brain, Dialog dialog, string language, SampleAnswers samples)
    {
        (this.brain, this.dialog, this.samples) = (brain, dialog, samples);
        session = Session.New(Seed) with { Language = language, ChoseLanguage = true, Visits = 1, InTouch = Start, Disclosed = Start };
    }

    public static IReadOnlyList<BookTurn> Play(Brain brain, Dialog dialog, string language, SampleAnswers samples)
    {
        var talk = new SampleTalk(brain, dialog, language, samples);
        var result = talk.Open();
        for (var said = 1; said < Longest && talk.Reply(result) is { } reply; said++)
            result = talk.Hear(reply);
        return talk.turns;
    }

    /// <summary>With what people really text, when that leads here; otherwise the dialog begins by itself.</summary>
    private TurnResult Open()
    {
        var before = session;
        foreach (var example in (dialog.Examples.GetValueOrDefault(session.Language) ?? []).Take(3))
        {
            var result = Hear(example);
            if (result.Events.OfType<DialogStarted>().Any(started => started.Dialog == dialog.Name))
                return result;
            (session, _) = (before, turns.RemoveAll(_ => true));
        }
        return Take(brain.Turn(session, Incoming.Begin(dialog.Name, ChannelKind.Sms), Start));
    }

    private TurnResult Hear(string text)
    {
        turns.Add(new(true, text));
        return Take(brain.Turn(session, new(text, ChannelKind.Sms), Start));
    }

    private TurnResult Take(TurnResult result)
    {
        session = result.Session;
        turns.AddRange(result.Events.OfType<MessageSaid>().Select(said => new BookTurn(false, said.Text)));
        return result;
    }

    /// <summary>Null once the dialog is over.</summary>
    private string? Reply(TurnResult result)
    {
        if (session.Frames is not [.., var top] || (top.Dialog == Content.Welcome && dialog.Name != Content.Welcome))
            return null;
        var times = asked[top.Step] = asked.GetValueOrDefault(top.Step, -1) + 1;
        if (result.Events.OfType<MessageSaid>().LastOrDefault() is { Choices: { Count: > 0 } choices })
            return times < choices.Count ? choices[times].Label : null;
        return brain.StepOf(top) is AskStep ask ? samples.For(ask.Kind.Name, session.Language, times) : null;
    }
}
