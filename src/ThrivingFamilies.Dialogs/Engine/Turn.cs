using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Help;
using ThrivingFamilies.Dialogs.Rendering;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>One turn while it is being decided: the session that came in, what has changed, what was said.</summary>
internal sealed class Turn
{
    /// <summary>How many answers can be undone one after the other.</summary>
    private const int LongestTrail = 6;


    private readonly List<DialogEvent> events = [];
    private string? folded;
    private Frame[]? marked;

    public Turn(Content content, Session before, Incoming incoming, DateTimeOffset now)
    {
        (Content, Before, Incoming, Now) = (content, before, incoming, now);
        Varied = new(before.Varied);
        Language = before.Language;
        Frames = [.. before.Frames];
        Facts = new(before.Facts);
        Ahead = [.. before.Ahead];
        Trail = before.Trail;
        Queue = before.Queue;
        Offer = before.Offer;
        Misses = before.Misses;
        Visits = before.Visits;
        Disclosed = before.Disclosed;
        SafetyCheckAt = before.SafetyCheckAt;
        NudgeAt = before.NudgeAt;
        Nudged = before.Nudged;
        ChoseLanguage = before.ChoseLanguage;
    }

    public Content Content { get; }

    public Session Before { get; }

    public Incoming Incoming { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The line's own clock time.</summary>
    public DateTime LocalNow => TimeZoneInfo.ConvertTime(Now, Content.Line.TimeZone).DateTime;

    public IHelpFinder? HelpFinder { get; init; }

    public string Language { get; private set; }

    public List<Frame> Frames { get; }

    public FactBook Facts { get; }

    public List<Fact> Ahead { get; }

    private VariedBook Varied { get; }

    public Mark[] Trail { get; set; }

    public string[] Queue { get; set; }

    public Offer? Offer { get; set; }

    public int Misses { get; set; }

    public int Visits { get; set; }

    public DateTimeOffset? Disclosed { get; set; }

    public DateTimeOffset? SafetyCheckAt { get; set; }

    public DateTimeOffset? NudgeAt { get; set; }

    public bool Nudged { get; set; }

    public bool ChoseLanguage { get; set; }

    /// <summary>True when this text begins a new visit.</summary>
    public bool WasAway { get; set; }

    /// <summary>How many steps ran in this turn.</summary>
    public int StepsRun { get; set; }

    /// <summary>The step at which the innermost dialog stands; null when none is under way or the content no longer has it.</summary>
    public Step? Standing => Frames.Count == 0 ? null : Content.Dialogs.GetValueOrDefault(Frames[^1].Dialog)?.Find(Frames[^1].Step);

    public bool IsAtMenu => Frames is [{ Dialog: Content.Welcome }];

    public string Dialog => Frames.Count == 0 ? "" : Frames[^1].Dialog;

    /// <summary>True once the person had everything deleted in this turn.</summary>
    public bool HasForgotten { get; private set; }

    public bool HasAskedForPerson => events.Exists(happened => happened is PersonRequested);

    public void Tell(DialogEvent happened) => events.Add(happened);

    /// <summary>Folded words of a text; the person's own are folded once.</summary>
    public string Folded(string text) => ReferenceEquals(text, Incoming.Text) ? folded ??= Plain.Words(text) : Plain.Words(text);

    public void SwitchTo(string language)
    {
        if (language == Language)
            return;
        Language = language;
        events.Add(new LanguageChanged(language));
    }

    /// <summary>Remembers where the person was before this turn, so that "back" leads there.</summary>
    /// <param name="frames">Where that is, when a correction moved there first.</param>
    public void MarkWay(Frame[]? frames = null) => marked ??= frames ?? Before.Frames;

    public void Say(Wording words, IReadOnlyList<Choosable>? choices = null, string? link = null, Wording? label = null) =>
        Say(Fill(Pick(words)), choices is null or { Count: 0 } ? [] : Labels(choices), link is null ? null : new Link(label is null ? link : Fill(Pick(label)), link));

    public void SayPhrase(string name, params ReadOnlySpan<Choice> choices) => Say(Fill(Pick(Content.Phrases[name])), [.. choices]);

    public void SayPhrase(string name, string slot, string words, Choice[] choices) =>
        Say(Phrase(name, slot, words), choices);

    public void Say(string text, Choice[] choices, Link? link = null, bool priority = false)
    {
        var message = Renderer.Render(Incoming.Channel, text, choices, link, priority);
        if (events.Count == 0 || events[^1] is not MessageSaid last || last.Text != message.Text)
            events.Add(message);
    }

    public string Phrase(string name) => Phrase(Content.Phrases[name]);

    public string Phrase(Wording words) => Fill(Pick(words));

    /// <summary>A phrase with one slot of its own filled.</summary>
    public string Phrase(string name, string slot, string words) => Pick(Content.Phrases[name]).Fill(named => named == slot ? words : Words(named));

    public void AskForPerson(string reason, Wording? words = null)
    {
        if (!HasAskedForPerson)
            events.Add(new PersonRequested(reason, Dialog));
        if (words is null)
            SayPhrase("person.asked");
        else
            Say(words);
    }

    /// <summary>Deletes what the person told, and says so. Only the language stays, and a crisis that is not over.</summary>
    public void Forget()
    {
        HasForgotten = true;
        Frames.Clear();
        events.Add(new DataDeleted());
        SayPhrase("data.deleted");
    }

    /// <summary>What a branch compares: an answer, or one of <c>channel</c>, <c>language</c>, <c>returning</c>.</summary>
    public string? Value(string name) => name switch
    {
        "channel" => Incoming.Channel == ChannelKind.Sms ? "sms" : "web",
        "language" => Language,
        "returning" => Visits > 1 ? "yes" : "no",
        _ => Facts[name]?.Value,
    };

    /// <summary>An answer as it is said back to the person.</summary>
    public string? Words(string name)
    {
        if (Facts[name] is not { } fact)
            return null;
        if (fact.Said is not null || Content.ChoiceQuestions.GetValueOrDefault(name) is not { } question)
            return fact.Said ?? fact.Value;
        foreach (var choice in question.Choices)
            if (choice.Id == fact.Value)
                return InSentence(choice.Label.In(Language)[0].Fill(AsTold));
        return fact.Value;
    }

    /// <summary>What the person already told for this question; each such word is used once.</summary>
    public Fact? TakeAhead(AskStep step)
    {
        for (var i = 0; i < Ahead.Count; i++)
            if (Ahead[i] is var told && AheadOf(step, told) is { } fact)
            {
                Ahead.RemoveAt(i);
                return fact;
            }
        return null;
    }

    public TurnResult Close() => new(HasForgotten ? Forgotten() : Remembered(), events);

    private Session Forgotten() => Session.New(Before.Seed) with
    {
        Language = Language,
        ChoseLanguage = ChoseLanguage,
        Visits = 1,
        Disclosed = Disclosed,
        Safety = Before.Safety,
        SafetyCheckAt = SafetyCheckAt,
        InTouch = Now,
    };

    private Session Remembered() => Before with
    {
        Language = Language,
        Frames = [.. Frames],
        Facts = Facts.All,
        Ahead = [.. Ahead],
        Trail = NewTrail(),
        Queue = Queue,
        Offer = Offer,
        Misses = Misses,
        Visits = Visits,
        Disclosed = Disclosed,
        SafetyCheckAt = SafetyCheckAt,
        NudgeAt = NudgeAt,
        Nudged = Nudged,
        ChoseLanguage = ChoseLanguage,
        InTouch = Incoming.IsWake ? Before.InTouch : Now,
        Varied = Varied.All,
    };

    /// <summary>Without looking up labels, so that labels that name each other end somewhere.</summary>
    private string? AsTold(string name) => Facts[name]?.Said ?? Facts[name]?.Value;

    /// <summary>A label as it stands within a sentence: "My family" becomes "my family", "A bit" "a bit"; "WIC" and "I …" stay.</summary>
    private static string InSentence(string label) =>
        label.Length > 1 && (char.IsLower(label[1]) || (label[1] == ' ' && label[0] != 'I')) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    private static Fact? AheadOf(AskStep step, Fact told)
    {
        if (told.Name == "topic")
            return step.Choices.FirstOrDefault(choice => choice.Topics.Contains(told.Value)) is { } choice ? new(step.Saved, choice.Id) : null;
        var fits = told.Name == $"ask:{step.Saved}" || (step.Kind.IsHeardAhead && told.Name == $"kind:{step.Kind.Name}");
        return fits ? told with { Name = step.Saved } : null;
    }

    private Mark[] NewTrail()
    {
        if (marked is not { Length: > 0 })
            return Trail;
        var mark = new Mark(marked, Facts.Undone);
        return Trail.Length < LongestTrail ? [.. Trail, mark] : [.. Trail[1..], mark];
    }

    /// <summary>The next wording in turn. Where people begin differs from one to the other, and with it who reads what.</summary>
    private Template Pick(Wording words)
    {
        var wordings = words.In(Language);
        return wordings.Length == 1 ? wordings[0] : wordings[Varied.Next(words.Key, wordings.Length, (uint)(words.Key ^ (int)Before.Seed) + (uint)Visits)];
    }

    private string Fill(Template template) => template.Fill(Words);

    private Choice[] Labels(IReadOnlyList<Choosable> choices)
    {
        var labels = new Choice[choices.Count];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = new(choices[i].Id, choices[i].Label.In(Language)[0].Fill(Words));
        return labels;
    }
}
