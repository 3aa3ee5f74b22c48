using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Answers;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Habits;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Help;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Languages;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads the whole content folder; everything that is wrong comes out as one list.</summary>
internal static class ContentLoader
{
    private const string LineFile = "line.yaml";

    /// <exception cref="ContentException">Something has to be mended.</exception>
    public static Content Load(IReadOnlyList<ContentFile> files, IReadOnlyDictionary<string, string>? lineOverrides = null)
    {
        var problems = new Problems();
        var content = Read(files, problems, lineOverrides);
        problems.ThrowIfAny();
        return content;
    }

    /// <summary>Reads what can be read and collects the problems, as <c>check</c> wants it.</summary>
    public static Content Read(IReadOnlyList<ContentFile> files, Problems problems, IReadOnlyDictionary<string, string>? lineOverrides = null)
    {
        var line = LineReader.Read(files.FirstOrDefault(file => file.Path == LineFile), problems, lineOverrides);
        var reader = new Reader(problems, line);
        var dialogs = ReadDialogs(files, line, problems);
        var phrases = PhraseReader.Read(files.Where(file => file.Room == "language" && file.Name is not ("words" or "voice" or "samples")), reader);
        var words = files.FirstOrDefault(file => file.Path == "language/words.yaml");
        var named = dialogs.DistinctBy(dialog => dialog.Name).ToFrozenDictionary(dialog => dialog.Name);
        Linker.Link(named, reader);
        Demand(phrases, named, problems);
        return new()
        {
            Version = ContentFolder.Version(files),
            Line = line,
            Dialogs = named,
            Phrases = phrases,
            Words = HabitWordReader.Read(words, reader),
            Answers = new(ReadAnswers(files, dialogs, reader)),
            SafetyReplies = SafetyReplyReader.Read(files.FirstOrDefault(file => file.Path == "safety/replies.yaml"), reader),
            LanguageGuesser = new StopWordLanguageGuesser(HabitWordReader.StopWords(words, reader)),
            ByTopic = dialogs.SelectMany(dialog => dialog.Topics.Select(topic => (topic, dialog))).DistinctBy(pair => pair.topic).ToFrozenDictionary(pair => pair.topic, pair => pair.dialog),
            ByWord = dialogs.SelectMany(dialog => dialog.Words.Values.SelectMany(texts => texts).Select(text => (word: Plain.Words(text), dialog))).DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.dialog),
            ChoiceQuestions = dialogs.SelectMany(dialog => dialog.Steps).OfType<AskStep>().Where(ask => ask.Choices.Count > 0).DistinctBy(ask => ask.Saved).ToFrozenDictionary(ask => ask.Saved),
        };
    }

    /// <summary>Many files are read side by side; what is wrong is told in their order.</summary>
    private static List<Dialog> ReadDialogs(IReadOnlyList<ContentFile> files, Line line, Problems problems)
    {
        var read = files.Where(file => file.Room.Length == 0 && file.Path != LineFile).AsParallel().AsOrdered().Select(file => (Problems: new Problems(), File: file)).Select(one => (one.Problems, Dialog: DialogReader.Read(one.File, new Reader(one.Problems, line)))).ToList();
        foreach (var problem in read.SelectMany(one => one.Problems.Found))
            problems.Add(problem);
        return [.. read.Select(one => one.Dialog).OfType<Dialog>()];
    }

    private static List<Answer> ReadAnswers(IReadOnlyList<ContentFile> files, List<Dialog> dialogs, Reader reader)
    {
        var answers = files.Where(file => file.Room == "answers").Select(file => AnswerReader.Read(file, reader)).OfType<Answer>().ToList();
        foreach (var step in dialogs.SelectMany(dialog => dialog.Steps).OfType<AnswerStep>().Where(step => step.Named != "asked" && answers.All(answer => answer.Name != step.Named)))
            reader.Problems.Add(step.Place, $"There is no answer \"{step.Named}\".", Nearest.Mend(step.Named, answers.Select(answer => answer.Name), "Write it in dialogs/answers, or use \"asked\"."));
        return answers;
    }

    private static void Demand(FrozenDictionary<string, Wording> phrases, FrozenDictionary<string, Dialog> dialogs, Problems problems)
    {
        var needed = EnginePhrases.All.Concat(HabitList.All.SelectMany(habit => habit.Phrases)).Concat(AnswerKinds.All.Select(kind => kind.AgainPhrase)).Concat(HelpWords.Phrases).Concat(ReferStep.Phrases).Concat(Silence.Phrases);
        foreach (var name in needed.Distinct().Where(name => !phrases.ContainsKey(name)))
            problems.Add(Place.OfFile("language/phrases.yaml"), $"The phrase \"{name}\" is missing.", "Write it for each language.");
        foreach (var step in dialogs.Values.OrderBy(dialog => dialog.Place.File, StringComparer.Ordinal).SelectMany(dialog => dialog.Steps).OfType<PhraseStep>().Where(step => !phrases.ContainsKey(step.Phrase)))
            problems.Add(step.Place, $"There is no phrase \"{step.Phrase}\".", Nearest.Mend(step.Phrase, phrases.Keys, "Write it in dialogs/language."));
        if (!dialogs.ContainsKey(Content.Welcome))
            problems.Add(Place.OfFile("welcome.yaml"), "The dialog \"welcome\" is missing.", "It meets people and holds the menu.");
    }
}
