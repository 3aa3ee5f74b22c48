using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Content as the rules see it: also what is only half right.</summary>
internal sealed class ContentDraft
{
    private readonly Lazy<HashSet<string>> topics;

    public ContentDraft(IReadOnlyList<ContentFile> files, Content content, DateOnly today)
    {
        (Files, Content, Today) = (files, content, today);
        topics = new(() => TopicsOf(files, content));
        Voice = VoiceWordReader.Read(files.FirstOrDefault(file => file.Path == VoiceWordReader.File), new(new Problems(), content.Line));
        Dialogs = [.. content.Dialogs.Values.OrderBy(dialog => dialog.Place.File, StringComparer.Ordinal)];
        Messages = MessageList.Of(content);
        Messages.AsParallel().ForAll(message => message.Measure(Voice));
        Flow = new(content.Dialogs.Values);
    }

    public IReadOnlyList<ContentFile> Files { get; }

    public Content Content { get; }

    /// <summary>The day of the check.</summary>
    public DateOnly Today { get; }

    public VoiceWords Voice { get; }

    /// <summary>Everything that the line can say.</summary>
    public IReadOnlyList<Message> Messages { get; }

    public Flow Flow { get; }

    /// <summary>Dialogs in the order of their files.</summary>
    public IReadOnlyList<Dialog> Dialogs { get; }

    /// <summary>Topics that the content knows: those it can name, and those it has examples of.</summary>
    public IReadOnlySet<string> Topics => topics.Value;

    private static HashSet<string> TopicsOf(IReadOnlyList<ContentFile> files, Content content) => [
        .. content.Phrases.Keys.Where(name => name.StartsWith("topic.", StringComparison.Ordinal)).Select(name => name[6..]),
        .. files.Where(file => file.Room == "examples").SelectMany(file => file.Name.Split('+'))];

}
