using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Understanding.Languages;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Gives content what is learnt from it: topics and languages from examples, danger from <c>safety/</c>.</summary>
internal static class Trained
{
    /// <exception cref="ContentException">An example or a safety pattern has to be mended.</exception>
    public static Content On(Content content, string folder)
    {
        // They learn for some tenths of a second and none needs the other: the line starts while a person waits.
        var learning = Task.Run(() => Danger(folder));
        var answers = Task.Run(content.Answers.Learn);
        var topics = Topics(content, Path.Combine(folder, "examples"));
        var safety = learning.GetAwaiter().GetResult();
        answers.GetAwaiter().GetResult();
        return content with
        {
            Topics = topics ?? content.Topics,
            LanguageGuesser = topics is null ? content.LanguageGuesser : new EitherLanguageGuesser(topics.Languages, content.LanguageGuesser),
            Safety = safety ?? content.Safety,
        };
    }

    /// <summary>What keeps the line from learning; nothing is learnt.</summary>
    public static IReadOnlyList<Problem> Problems(string folder)
    {
        var problems = new List<Problem>();
        Try("examples", () => Directory.Exists(Path.Combine(folder, "examples")) ? ExampleFile.ReadFolder(Path.Combine(folder, "examples")) : null);
        Try("safety", () => File.Exists(Path.Combine(folder, "safety", "classes.yaml")) ? Safety.Content.ContentLoader.Load(Path.Combine(folder, "safety")) : null);
        return problems;

        void Try(string room, Func<object?> read)
        {
            try
            {
                _ = read();
            }
            catch (Exception broken) when (broken is FormatException or SafetyContentException)
            {
                problems.AddRange(broken.Message.Split('\n').Select(line => Problem(room, line)));
            }
        }
    }

    private static TopicGuesser? Topics(Content content, string folder)
    {
        try
        {
            var files = Directory.Exists(folder) ? ExampleFile.ReadFolder(folder) : [];
            return files.Count == 0 ? null : TopicGuesser.Train([.. files, .. OfDialogs(content), .. OfAnswers(content)]);
        }
        catch (FormatException broken)
        {
            throw new ContentException([.. broken.Message.Split('\n').Select(line => Problem("examples", line))]);
        }
    }

    private static SafetyDetector? Danger(string content)
    {
        var folder = Path.Combine(content, "safety");
        try
        {
            return File.Exists(Path.Combine(folder, "classes.yaml")) ? SafetyDetector.Load(folder, EverydayNeeds.In(Path.Combine(content, "examples"))) : null;
        }
        catch (SafetyContentException broken)
        {
            throw new ContentException([.. broken.Message.Split('\n').Select(line => Problem("safety", line))]);
        }
    }

    /// <summary>Examples of a dialog or an answer teach its topic when it has only one: of several, none would be sure.</summary>
    private static IEnumerable<ExampleFile> OfDialogs(Content content) =>
        content.Dialogs.Values.OrderBy(dialog => dialog.Name, StringComparer.Ordinal).Where(dialog => dialog.Topics.Count == 1).Select(dialog => Examples(dialog.Topics, dialog.Examples));

    private static IEnumerable<ExampleFile> OfAnswers(Content content) =>
        content.Answers.All.OrderBy(answer => answer.Name, StringComparer.Ordinal).Where(answer => answer.Topics.Count == 1).Select(answer => Examples(answer.Topics, answer.Examples));

    private static ExampleFile Examples(IReadOnlyList<string> topics, IReadOnlyDictionary<string, IReadOnlyList<string>> texts) =>
        new(topics, null, [.. texts.SelectMany(pair => pair.Value.Select(text => (pair.Key, text)))]);

    /// <summary>These files tell their problems as <c>file:line: words</c>.</summary>
    private static Problem Problem(string room, string told)
    {
        var parts = told.Split(':', 3);
        return parts.Length == 3 && int.TryParse(parts[1], out var line) ? new($"{room}/{parts[0]}", line, 1, parts[2].Trim(), "") : new(room, 0, 0, told, "");
    }
}
