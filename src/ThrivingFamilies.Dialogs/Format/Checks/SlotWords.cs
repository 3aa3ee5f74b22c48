using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Likely words for the slots of a wording, so that its length can be judged: the longest label of a choice, or an answer of usual length.</summary>
internal sealed class SlotWords
{
    private const string Usual = "abcdefghij";
    private readonly Dictionary<string, AskStep> questions;

    public SlotWords(Content content) =>
        questions = content.Dialogs.Values.SelectMany(dialog => dialog.Steps).OfType<AskStep>().OrderByDescending(ask => ask.Choices.Count).DistinctBy(ask => ask.Saved).ToDictionary(ask => ask.Saved);

    public string Fill(Template template, string language) => template.Fill(name => Likely(name, language));

    private string Likely(string name, string language)
    {
        if (!questions.TryGetValue(name, out var question))
            return Usual;
        if (question.Choices.Count > 0)
            return question.Choices.SelectMany(choice => choice.Label.In(language)).Select(label => label.Source).MaxBy(label => label.Length) ?? Usual;
        return question.Kind.Name == "place" ? "64111" : Usual;
    }
}
