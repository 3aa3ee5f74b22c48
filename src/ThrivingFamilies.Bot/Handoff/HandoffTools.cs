using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What every turn of the handoff works with.</summary>
/// <param name="help">The directory of local services, for what workers share; null when the line has none.</param>
internal sealed class HandoffTools(BrainSource brains, TimeProvider clock, IOptions<HandoffOptions> options, IHelpFinder? help = null)
{
    public IHelpFinder? Help => help;

    public BrainSource Brains => brains;

    public TimeProvider Clock => clock;

    public HandoffOptions Options => options.Value;

    /// <summary>The desk of one turn's transaction; nobody else changes a case until it commits.</summary>
    public async Task<Desk> OpenAsync(TurnScope scope)
    {
        var desk = new Desk(this, scope);
        await desk.LockAsync();
        return desk;
    }
}
