using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Help;
using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs;

/// <summary>The brain's only face to the service: content in, decisions out. Immutable and safe to share between threads; a change of the content makes a new one.</summary>
public sealed class Brain
{
    // Without "duration": "datetime" holds the lengths of time already.
    private static readonly IReadOnlyCollection<string> EntityKinds = [.. RecognizerSet.Default.Kinds.Where(kind => kind != "duration")];

    /// <summary>A longer text says more than the request that it holds.</summary>
    private const int LongestRequest = 60;

    private readonly Content content;
    private readonly IHelpFinder? finder;

    internal Brain(Content content) => this.content = content;

    private Brain(Content content, IHelpFinder finder) => (this.content, this.finder) = (content, finder);

    /// <summary>The step at which a conversation stands; null when the content has it no longer.</summary>
    internal Steps.Step? StepOf(Engine.Sessions.Frame frame) => content.Dialogs.GetValueOrDefault(frame.Dialog)?.Find(frame.Step);

    /// <summary>Changes whenever a word of the content does; stored with verdicts and shown to staff. Twelve hex digits.</summary>
    public string ContentVersion => content.Version;

    /// <summary>BCP 47 languages that the content speaks, the preferred one first.</summary>
    public IReadOnlyCollection<string> Languages => content.Line.Languages;

    /// <summary>The safety check, for its evaluation.</summary>
    public ISafetyDetector Safety => content.Safety;

    /// <summary>The topic guesser, for its evaluation.</summary>
    public ITopicGuesser Topics => content.Topics;

    /// <summary>The names of the dialogs, in order.</summary>
    public IReadOnlyList<string> Dialogs => [.. content.Dialogs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the content folder (<c>dialogs/</c>).</summary>
    /// <param name="folder">The folder that holds <c>line.yaml</c>.</param>
    /// <param name="line">Settings that stand above <c>line.yaml</c>, by its names: <c>name</c>, <c>base_url</c>, <c>time_zone</c>, …</param>
    /// <exception cref="ContentException">Something in it must be mended; every problem is listed with file, line and mend.</exception>
    public static Brain Load(string folder, IReadOnlyDictionary<string, string>? line = null) =>
        new(Trained.On(ContentLoader.Load(ContentFolder.Read(folder), line), folder));

    /// <summary>The same brain, which looks for local services here in every turn that brings no finder of its own.</summary>
    public Brain LookingIn(IHelpFinder finder) => new(content, finder);

    /// <summary>Looks for danger in a text. Comes first for every text, in every state; give its verdict to <see cref="Turn"/>.</summary>
    public SafetyAssessment Assess(Session session, string text, DateTimeOffset now) =>
        content.Safety.Assess(LineWords.Are(text, session, content) ? "" : text, session.Safety, now);

    /// <summary>Reads one text by itself, as the command <c>understand</c> shows it.</summary>
    /// <param name="locale">BCP 47; null to tell it from the text.</param>
    /// <param name="now">The local time that "tomorrow" is counted from.</param>
    public Understood Understand(string text, string? locale, DateTime now)
    {
        var guesses = content.Topics.Guess(text);
        var language = locale?.Split('-')[0] ?? guesses.Language ?? content.LanguageGuesser.Guess(text) ?? content.Line.Languages[0];
        var safety = content.Safety.Assess(text, SafetyMemory.Empty, new DateTimeOffset(now, TimeSpan.Zero)).Verdict;
        return new(language, guesses.Topics, guesses.Abstained, safety, RecognizerSet.Default.Recognize(text, language, now, EntityKinds));
    }

    /// <summary>Decides one turn. Pure: the same arguments give the same result.</summary>
    /// <param name="now">When the text came in; also the reference for "tomorrow", in the line's time zone.</param>
    /// <param name="helpFinder">Looks for local services when a dialog asks for them; without one (see <see cref="LookingIn"/>) the line names 211.</param>
    public TurnResult Turn(Session session, Incoming incoming, DateTimeOffset now, IHelpFinder? helpFinder = null) =>
        Conversation.Play(new Turn(content, session, incoming, now) { HelpFinder = helpFinder ?? finder });

    /// <summary>A sentence of the service's own, from <c>language/*.yaml</c>.</summary>
    /// <param name="name">The phrase's name.</param>
    /// <param name="language">BCP 47; an unknown one gets the first language that the phrase has.</param>
    /// <param name="variation">Any number; different numbers choose different wordings where there are several.</param>
    /// <param name="values">What the slots in braces stand for.</param>
    /// <exception cref="KeyNotFoundException">The content has no such phrase.</exception>
    public string Phrase(string name, string language, long variation = 0, IReadOnlyDictionary<string, string>? values = null)
    {
        if (!content.Phrases.TryGetValue(name, out var phrase))
            throw new KeyNotFoundException($"The phrase \"{name}\" is in no file of dialogs/language. Write it there for each language.");
        return phrase.Pick(language, variation).Fill(slot => values?.GetValueOrDefault(slot));
    }

    /// <summary>A small moment to send, from <c>language/tips.yaml</c>.</summary>
    /// <param name="childAge">The child's age on the day of sending, in months, below 0 before birth; null when it is not known.</param>
    /// <param name="language">BCP 47; an unknown one gets the first language that the tip has.</param>
    /// <param name="number">How many this person has had; counting up goes through the whole list before one comes again.</param>
    /// <returns>Null when the content has no tips.</returns>
    public string? Tip(int? childAge, string language, int number) => TipLists.Tip(content, childAge, language, number);

    /// <summary>True when the whole text, or for a short one a phrase in it, is listed under this entry of <c>language/words.yaml</c>.</summary>
    public bool Asks(string entry, string text) =>
        Plain.Words(text) is var words && (content.Words.Whole(entry, words) || (words.Length <= LongestRequest && content.Words.Within(entry, words)));

    /// <summary>True when the whole text is listed under this entry of <c>language/words.yaml</c>.</summary>
    public bool IsWhole(string entry, string text) => content.Words.Whole(entry, Plain.Words(text));

    /// <summary>True when this one word is a slip of the finger away from a word of this entry of <c>language/words.yaml</c>.</summary>
    public bool NearlyAsks(string entry, string word) => content.Words.IsNear(entry, Plain.Words(word));

    /// <summary>What follows the opening words of this entry of <c>language/words.yaml</c>, as it was written.</summary>
    /// <returns>Null when the text opens otherwise.</returns>
    public string? After(string entry, string text)
    {
        var opening = content.Words.Opens(entry, Plain.Words(text));
        if (opening == 0)
            return null;
        for (var end = 1; end <= text.Length; end++)
            if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && Plain.Words(text[..end]).Length >= opening)
                return text[end..].TrimStart(' ', ':', ',', '-', '.');
        return null;
    }

    /// <summary>True when the content has this phrase.</summary>
    public bool Knows(string phrase) => content.Phrases.ContainsKey(phrase);

    /// <summary>The reviewed messages for a danger, in order, as the dialogs would say them.</summary>
    public IReadOnlyList<string> SafetyReply(SafetyVerdict verdict, Session session)
    {
        var turn = new Turn(content, session, new Incoming("", ChannelKind.Sms, verdict), DateTimeOffset.UnixEpoch);
        var messages = content.SafetyReplies.For(verdict.Category, verdict.Unsure ? "unsure" : verdict.Urgency == SafetyUrgency.Immediate ? "immediate" : "urgent", session.Language);
        return messages.Count == 0 ? [turn.Phrase("safety.general")] : [.. messages.Select(message => message.Fill(turn.Words))];
    }

    /// <summary>The names of the phrases that begin with these letters, in order.</summary>
    public IReadOnlyList<string> PhraseNames(string prefix) =>
        [.. content.Phrases.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>True when the text asks in plain words for no more messages. Only to be believed when <see cref="Assess"/> found no danger in it.</summary>
    public bool AsksToOptOut(string text) => OptOutRequest.IsIn(text, content.Words);

    /// <summary>The zone in which the line's days and hours count.</summary>
    public TimeZoneInfo TimeZone => content.Line.TimeZone;

    /// <summary>A value of <c>line.yaml</c>, nested names joined with dots.</summary>
    /// <returns>Null when the line has no such value.</returns>
    public string? LineValue(string name, string language = "en") => content.Line.Value(name, language);
}
