using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

/// <summary>One step of a dialog. Its public face is made to be walked: where it stands, what it says, reads, saves, and where it leads.</summary>
internal abstract class Step
{
    protected Step(StepReader read)
    {
        Place = read.Place;
        Type = read.Type;
        WrittenName = read.OptionalName("name");
    }

    public Place Place { get; }

    public StepType Type { get; }

    /// <summary>The name by which sessions remember this step, unique in its dialog.</summary>
    public string Name { get; private set; } = "";

    public Block Block { get; private set; } = null!;

    public int Index { get; private set; }

    /// <summary>Everything that this step may say.</summary>
    public virtual IEnumerable<Wording> Wordings => [];

    /// <summary>Everywhere that this step may lead, besides the next step.</summary>
    public virtual IEnumerable<Target> Targets => [];

    /// <summary>Names of answers that this step saves.</summary>
    public virtual IEnumerable<string> Saves => [];

    /// <summary>Names of answers that this step reads, besides those in its wordings.</summary>
    public virtual IEnumerable<string> Reads => [];

    /// <summary>False when the step after it in the block is never reached from here.</summary>
    public virtual bool GoesOn => true;

    protected virtual string? WrittenName { get; }

    /// <summary>The work of the step: it says, saves and decides, up to the next wait.</summary>
    public abstract Next Run(Turn turn);

    public void StandAt(Block block, int index)
    {
        (Block, Index) = (block, index);
        var earlier = block.Steps.Take(index).Count(step => step.Type == Type);
        Name = WrittenName ?? $"{block.Name}.{Type.Key}{(earlier == 0 ? "" : $".{earlier + 1}")}";
    }
}
