using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Offers;
using ThrivingFamilies.Bot.Handoff.Relay;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What a timer leads to, if the case still stands where the timer expects it.</summary>
internal sealed class TimerEffect(CaseTimer timer, long caseId, string payload, HandoffTools tools) : ITurnEffect
{
    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        if (await desk.Cases.FindAsync(caseId) is not { IsOpen: true } about)
            return;
        await (timer switch
        {
            CaseTimer.Offer => Offering.TimedOutAsync(desk, about, payload),
            CaseTimer.Word => Waiting.SayWordAsync(desk, about),
            CaseTimer.Look => Offering.LookAsync(desk, about),
            _ => Quiet.LookAsync(desk, about),
        });
    }
}
