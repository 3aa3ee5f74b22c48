namespace ThrivingFamilies.Dialogs.Help;

/// <summary>
/// The port through which a dialog looks for local services. The service implements it over its directory and hands it into the turn.
/// The same arguments give the same result as long as the directory is the same; it waits for nobody outside of the process.
/// </summary>
public interface IHelpFinder
{
    /// <summary>The services that meet a need near a place, nearest and most fitting first.</summary>
    HelpFound Find(HelpSearch search);

    /// <summary>One service; null when the directory no longer has it.</summary>
    /// <param name="id">The <see cref="HelpPlace.Id"/> of an earlier search.</param>
    /// <param name="search">The search that showed it, for distance and hours.</param>
    HelpPlace? Get(string id, HelpSearch search);

    /// <summary>True when the words are a ZIP or a town that the directory can find its way from.</summary>
    /// <param name="place">As a person wrote it.</param>
    bool Knows(string place) => false;
}
