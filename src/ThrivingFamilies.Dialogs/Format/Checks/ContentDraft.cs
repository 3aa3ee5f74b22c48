using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Content as the rules see it: also what is only half right.</summary>
internal sealed class ContentDraft
{
    public ContentDraft(IReadOnlyList<ContentFile> files, Content content, DateOnly today)
    {
        (Files, Content, Today) = (files, content, today);
        Voice = VoiceWordReader.Read(files.FirstOrDefault(file => file.Path == VoiceWordReader.File), new(new Problems(), content.Line));
        Messages = MessageList.Of(content);
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
    public IEnumerable<Dialog> Dialogs => Content.Dialogs.Values.OrderBy(dialog => dialog.Place.File, StringComparer.Ordinal);

    /// <summary>Topics that the content knows: those it can name, and those it has examples of.</summary>
    public IReadOnlySet<string> Topics => topics ??= [
        .. Content.Phrases.Keys.Where(name => name.StartsWith("topic.", StringComparison.Ordinal)).Select(name => name[6..]),
        .. Files.Where(file => file.Room == "examples").SelectMany(file => file.Name.Split('+'))];

    private HashSet<string>? topics;
}
