using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Rendering;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Lists everything that content can say, as it would be sent.</summary>
internal sealed class MessageList
{
    private readonly List<Message> messages = [];
    private readonly SlotWords slots;

    private MessageList(SlotWords slots) => this.slots = slots;

    public static IReadOnlyList<Message> Of(Content content)
    {
        var slots = new SlotWords(content);
        return [.. content.Dialogs.Values.OrderBy(dialog => dialog.Place.File, StringComparer.Ordinal).AsParallel().AsOrdered().SelectMany(dialog => Of(dialog, slots)), .. Others(content, slots)];
    }

    private static List<Message> Of(Dialog dialog, SlotWords slots)
    {
        var list = new MessageList(slots);
        list.Add(dialog);
        return list.messages;
    }

    /// <summary>The line's own sentences, the replies to danger, and the answers.</summary>
    private static List<Message> Others(Content content, SlotWords slots)
    {
        var list = new MessageList(slots);
        foreach (var (name, words) in content.Phrases.OrderBy(pair => pair.Value.Place.File, StringComparer.Ordinal).ThenBy(pair => pair.Value.Place.Line))
            list.Add(words, name: name);
        foreach (var (_, words) in content.SafetyReplies.Named)
            list.Add(words);
        foreach (var answer in content.Answers.All.OrderBy(answer => answer.Place.File, StringComparer.Ordinal))
            foreach (var words in answer.Wordings)
                list.Add(words);
        return list.messages;
    }

    private void Add(Dialog dialog)
    {
        var forProfessionals = dialog.Audience == Dialog.Professionals;
        if (dialog.Title is { } title)
            Add(title, isLabel: true, forProfessionals: forProfessionals);
        foreach (var step in dialog.Steps)
            Add(step, forProfessionals);
    }

    private void Add(Step step, bool forProfessionals)
    {
        var choices = (step as AskStep)?.Choices ?? [];
        var label = step is SayStep ? step.Wordings.Skip(1).FirstOrDefault() : null;
        foreach (var words in step.Wordings)
            if (words == label || choices.Any(choice => choice.Label == words))
                Add(words, isLabel: true, forProfessionals: forProfessionals);
            else
                Add(words, choices.Any(choice => choice.Say == words) ? [] : choices, (step as SayStep)?.Link, forProfessionals: forProfessionals);
    }

    private void Add(Wording words, IReadOnlyList<Choosable>? choices = null, string? link = null, string? name = null, bool isLabel = false, bool forProfessionals = false)
    {
        foreach (var language in words.Languages)
            foreach (var template in words.In(language))
                messages.Add(new(template, language, name, isLabel, forProfessionals, Sent(template, language, choices ?? [], link)));
    }

    private string Sent(Template template, string language, IReadOnlyList<Choosable> choices, string? link) =>
        Renderer.Render(
            Engine.ChannelKind.Sms,
            slots.Fill(template, language),
            [.. choices.Select(choice => new Choice(choice.Id, choice.Label.In(language).Select(label => slots.Fill(label, language)).MaxBy(label => label.Length) ?? ""))],
            link is null ? null : new(link, link),
            priority: false).Text;
}
