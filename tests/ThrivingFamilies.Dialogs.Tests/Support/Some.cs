using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Transcripts;

namespace ThrivingFamilies.Dialogs.Tests.Support;

internal static class Some
{
    public const long Seed = Transcript.Seed;

    private static readonly Lazy<IReadOnlyList<ContentFile>> Files = new(() => ContentFolder.Read(Repository.Dialogs));
    private static readonly Lazy<ContentFile> Menu = new(() => new("welcome.yaml", File.ReadAllText(Path.Combine(Repository.Root, "tests", "ThrivingFamilies.Dialogs.Tests", "Support", "welcome.yaml"))));
    private static readonly Lazy<Brain> Shipped = new(() => Brain.Load(Repository.Dialogs));

    /// <summary>A Sunday evening, six o'clock in Chicago.</summary>
    public static DateTimeOffset Now => Transcript.Start;

    /// <summary>The content that ships.</summary>
    public static Brain Brain => Shipped.Value;

    /// <summary>A session that has been greeted.</summary>
    public static Session MetSession { get; } = Session.New(Seed) with { Visits = 1, InTouch = Now, Disclosed = Now };

    /// <summary>The line's language files and a small menu, with the dialogs of a test in place of the shipped ones.</summary>
    public static IReadOnlyList<ContentFile> FilesWith(params ContentFile[] dialogs) =>
        [.. Files.Value.Where(file => file.Room == "language" || file.Path is "line.yaml").Append(Menu.Value).Where(file => dialogs.All(other => other.Path != file.Path)), .. dialogs];

    public static Brain BrainWith(params ContentFile[] dialogs) => new(ContentLoader.Load(FilesWith(dialogs)));

    public static Brain BrainWith(string dialog) => BrainWith(new ContentFile("test.yaml", dialog));

    public static Incoming Text(string text, ChannelKind channel = ChannelKind.Sms) => new(text, channel);

    public static IReadOnlyList<string> Said(TurnResult result) => [.. result.Events.OfType<MessageSaid>().Select(message => message.Text)];
}
