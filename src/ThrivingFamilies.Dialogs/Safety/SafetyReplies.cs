using ThrivingFamilies.Dialogs.Safety.Content;
using YamlDotNet.RepresentationModel;

namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>The reviewed replies to danger, by category and urgency, in every language of the line.</summary>
public sealed class SafetyReplies
{
    private const string English = "en";
    private static readonly string[] Urgencies = ["immediate", "urgent", "unsure"];
    private readonly Dictionary<(string Category, string Urgency, string Language), IReadOnlyList<string>> _replies = [];

    private SafetyReplies() { }

    /// <summary>Every reply: category, urgency (<c>immediate</c>, <c>urgent</c> or <c>unsure</c>), language, and the messages in order.</summary>
    public IEnumerable<(string Category, string Urgency, string Language, IReadOnlyList<string> Messages)> All =>
        _replies.Select(r => (r.Key.Category, r.Key.Urgency, r.Key.Language, r.Value));

    /// <summary>Reads <c>replies.yaml</c>.</summary>
    /// <param name="safetyFolder">The folder <c>dialogs/safety</c>.</param>
    /// <exception cref="SafetyContentException">A reply, a source or a review date is missing; every file and line is named.</exception>
    public static SafetyReplies Load(string safetyFolder)
    {
        var problems = new ContentProblems();
        var file = ContentFile.Read(Path.Combine(safetyFolder, "replies.yaml"), problems);
        var replies = new SafetyReplies();
        foreach (var category in SafetyCategories.All)
            if (file.Part(file.Root, category) is { } node) replies.Read(file, category, node);
        problems.ThrowIfAny();
        return replies;
    }

    /// <summary>The messages for a verdict, in order; English when the language has none.</summary>
    /// <param name="verdict">What was found.</param>
    /// <param name="language">BCP 47 language, e.g. <c>es</c> or <c>es-MX</c>.</param>
    public IReadOnlyList<string> For(SafetyVerdict verdict, string language)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(language);
        var urgency = verdict.Unsure ? "unsure" : verdict.Urgency == SafetyUrgency.Immediate ? "immediate" : "urgent";
        return _replies.TryGetValue((verdict.Category, urgency, language.Split('-')[0]), out var messages)
            ? messages
            : _replies[(verdict.Category, urgency, English)];
    }

    private void Read(ContentFile file, string category, YamlNode node)
    {
        if (file.Part(node, "source") is { } source && file.Text(source).Length == 0) file.Problem(source, "Name the source of the facts.");
        if (file.Part(node, "reviewed") is { } reviewed && !DateOnly.TryParseExact(file.Text(reviewed), "yyyy-MM-dd", out _))
            file.Problem(reviewed, "Give the review date as 2026-01-31.");
        foreach (var urgency in Urgencies)
            if (file.Part(node, urgency) is { } languages) ReadLanguages(file, category, urgency, languages);
    }

    private void ReadLanguages(ContentFile file, string category, string urgency, YamlNode languages)
    {
        foreach (var language in new[] { English, "es" }) _ = file.Part(languages, language);
        foreach (var (language, messages) in file.Parts(languages))
        {
            string[] texts = [.. file.Texts(messages).Select(t => t.Text)];
            if (texts.Length == 0 || texts.Any(string.IsNullOrWhiteSpace)) file.Problem(messages, "Write at least one message, none empty.");
            _replies[(category, urgency, language)] = texts;
        }
    }
}
