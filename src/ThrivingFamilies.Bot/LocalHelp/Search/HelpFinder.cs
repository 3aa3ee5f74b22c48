using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Looks in the directory as it is in memory; a turn never waits for the database.</summary>
internal sealed class HelpFinder : IHelpFinder
{
    private volatile DirectoryIndex? current;

    /// <summary>Null until the first one is made.</summary>
    public DirectoryIndex? Current => current;

    public void Use(DirectoryIndex index) => current = index;

    public HelpFound Find(HelpSearch search) => current?.Find(search) ?? new([], 0);

    public HelpPlace? Get(string id, HelpSearch search) => current?.Get(id, search);

    public bool Knows(string place) => current?.Knows(place) ?? false;
}
