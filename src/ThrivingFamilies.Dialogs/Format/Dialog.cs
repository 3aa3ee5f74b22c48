using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>One file of <c>dialogs/</c>.</summary>
internal sealed class Dialog
{
    /// <summary>The block in which every dialog begins.</summary>
    public const string FirstBlock = "start";

    /// <summary>The <see cref="Audience"/> of dialogs that may use the words of the trade.</summary>
    public const string Professionals = "professionals";

    private Dictionary<string, Step> steps = [];

    public required string Name { get; init; }

    public required Place Place { get; init; }

    /// <summary>How the line names it to a person ("Back to …"); null when it is never named.</summary>
    public Wording? Title { get; init; }

    /// <summary>The topics of <c>data/topics.md</c> that lead here.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What people text when they mean this dialog, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Examples { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whole messages that open this dialog at any moment, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The day on which a person last checked it; null when nobody did.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>Whom it speaks to; families unless the author says otherwise.</summary>
    public string Audience { get; init; } = "families";

    public IReadOnlyDictionary<string, Block> Blocks { get; private set; } = new Dictionary<string, Block>();

    public Block Start => Blocks[FirstBlock];

    public IEnumerable<Step> Steps => Blocks.Values.SelectMany(block => block.Steps);

    public Step? Find(string step) => steps.GetValueOrDefault(step);

    public void Hold(IReadOnlyList<Block> blocks)
    {
        Blocks = blocks.DistinctBy(block => block.Name).ToDictionary(block => block.Name);
        steps = blocks.SelectMany(block => block.Steps).DistinctBy(step => step.Name).ToDictionary(step => step.Name);
    }
}
