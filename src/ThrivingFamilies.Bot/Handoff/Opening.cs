using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Offers;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>A family asks for a person.</summary>
internal static class Opening
{
    /// <summary>The reason of those who went through consent; everybody else hears of it when the worker joins.</summary>
    public const string Agreed = "agreed";

    /// <summary>Opens a case and asks the first worker; a family has one case at a time.</summary>
    public static async Task OpenAsync(Desk desk, NewCase fresh)
    {
        if (await desk.Cases.OpenOfConversationAsync(fresh.ConversationId) is { } open)
        {
            await AgainAsync(desk, open, fresh);
            return;
        }
        var opened = await desk.Cases.AddAsync(fresh);
        if (await Offering.NextAsync(desk, opened))
            await EnterAsync(desk, opened);
        else
            await desk.LeaveAsync(opened.ConversationId, new Word { Deed = WordDeed.Enter, Case = opened.Id }, opened.Id);
        if (await desk.Cases.FindAsync(opened.Id) is { Stands: CaseState.Waiting } waiting)
            await Waiting.NobodyAsync(desk, waiting);
    }

    /// <summary>Danger came up: everybody who can is asked, and the supervisors know.</summary>
    public static async Task RaiseAsync(Desk desk, Case about)
    {
        if (about.IsCrisis)
            return;
        var raised = about with { Crisis = 1, CallAt = null, Cycle = about.Cycle + 1 };
        await desk.Cases.SaveAsync(raised);
        await desk.Cases.RecordAsync(raised, "raised_to_crisis", "line");
        if (!raised.IsConnected)
            await Offering.BeginAsync(desk, raised);
    }

    private static async Task EnterAsync(Desk desk, Case opened)
    {
        var (phrase, minutes) = await Waiting.ExpectedAsync(desk, opened);
        await desk.TellAsync(opened, WordDeed.Enter, phrase, ("minutes", minutes));
        await desk.SetTimerAsync(opened, CaseTimer.Word, desk.Options.WordEvery);
    }

    // The choice that they made when nobody was there; or they ask again while they wait.
    private static async Task AgainAsync(Desk desk, Case open, NewCase fresh)
    {
        var isNew = fresh.IsCrisis && !open.IsCrisis;
        if (isNew)
            await RaiseAsync(desk, open with { Summary = Summary.Join(desk.Scope.Seal, open, fresh) });
        if (!open.IsConnected)
            await desk.TellAsync(open, isNew ? (await Waiting.ExpectedAsync(desk, open with { Crisis = 1 })).Phrase : open.ToldAway == 1 ? "handoff.still_nobody" : "handoff.still_looking");
    }
}
