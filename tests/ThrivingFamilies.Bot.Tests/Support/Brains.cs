using System.Collections.Concurrent;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>The content that ships, read and trained once for all tests and not once for each line.</summary>
internal static class Brains
{
    private static readonly ConcurrentDictionary<(string?, string, string?), Lazy<Brain>> Loaded = new();

    private static readonly Lazy<Content> Shipped = new(() => Trained.On(ContentLoader.Load(ContentFolder.Read(Repository.Dialogs)), Repository.Dialogs));

    public static Content Content => Shipped.Value;

    /// <summary>The brain that these settings ask for.</summary>
    public static Brain For(ContentFiles files, LineOptions line, PublicOptions outside) =>
        Loaded.GetOrAdd((line.Name, line.TimeZone, outside.BaseUrl?.OriginalString), _ => new Lazy<Brain>(files.Load)).Value;
}
