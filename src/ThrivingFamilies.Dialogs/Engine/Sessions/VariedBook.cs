namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>Goes through the wordings of everything that is said in several: none comes again before all the others were said.</summary>
internal sealed class VariedBook(int[] before)
{
    /// <summary>How many things said in several wordings are remembered; those said longest ago are forgotten first.</summary>
    private const int Longest = 96;

    /// <summary>A place takes five bits, and sixteen are enough to tell the things apart: sessions stay small.</summary>
    private const int Places = 32;

    private int[] all = before;

    public int[] All => all;

    /// <param name="key">What is said.</param>
    /// <param name="count">How many wordings there are.</param>
    /// <param name="first">Where to begin when it was not said before.</param>
    public int Next(int key, int count, uint first)
    {
        var thing = key & 0xffff;
        var at = Array.FindLastIndex(all, one => one / Places == thing);
        var place = at < 0 ? (int)(first % (uint)count) : ((all[at] % Places) + 1) % count;
        var others = at < 0 ? all : [.. all[..at], .. all[(at + 1)..]];
        all = [.. others.TakeLast(Longest - 1), (thing * Places) + (place % Places)];
        return place;
    }
}
