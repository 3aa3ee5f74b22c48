using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>Where a step leads: a block of the same dialog, or another dialog. Linked once everything is read.</summary>
internal sealed class Target(Place place, string name)
{
    public Place Place { get; } = place;

    public string Name { get; } = name;

    public Block? Block { get; private set; }

    public bool IsLinked => Block is not null;

    /// <summary>A target that needs no linking.</summary>
    public static Target To(Block block)
    {
        var target = new Target(block.Place, block.Name);
        target.LinkTo(block);
        return target;
    }

    public void LinkTo(Block block) => Block = block;
}
