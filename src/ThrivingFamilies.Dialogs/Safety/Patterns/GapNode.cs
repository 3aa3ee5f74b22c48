namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Up to so many words of any kind, within one sentence.</summary>
internal sealed class GapNode(int most) : Node
{
    internal override ulong Step(ulong from, Window window)
    {
        var inside = window.Boundaries & ~window.Starts;
        var to = from;
        for (var i = 0; i < most; i++) to |= to << 1 & inside;
        return to & window.Boundaries;
    }
}
