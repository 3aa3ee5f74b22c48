using System.Globalization;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Relay;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What a parent chose when nobody was there: to be texted when somebody is, at a time, or not at all.</summary>
internal sealed class ChoiceEffect(TurnOutcome outcome, string choice, IReadOnlyDictionary<string, string> told, HandoffTools tools) : ITurnEffect
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd", "HH:mm"];

    public async Task WriteAsync(TurnScope scope)
    {
        var desk = await tools.OpenAsync(scope);
        var id = outcome.Conversation.Id;
        if (await desk.Cases.OpenOfConversationAsync(id) is not { } about)
        {
            if (choice != "never_mind") // the question was answered after the case had ended: what the line just said must be true
                await Opening.OpenAsync(desk, new NewCase(id, HandoffEvents.LanguageOf(outcome.Conversation), choice, IsCrisis: false, null));
            return;
        }
        if (about.IsConnected)
            return;
        if (choice == "never_mind")
            await Ending.EndAsync(desk, about, "withdrawn", "parent");
        else
            await Waiting.ChooseAsync(desk, about, choice == "call_back" && told.GetValueOrDefault("call_at") is { } at ? Read(desk, at) : null);
    }

    // The dialogs save a day, a time, or both, in the line's own time zone. A day alone means its morning.
    private static DateTimeOffset? Read(Desk desk, string at)
    {
        if (!DateTime.TryParseExact(at, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var when))
            return null;
        var today = TimeZoneInfo.ConvertTime(desk.Now, desk.LineZone).DateTime;
        if (at.Length == 5)
            when = today.Date + when.TimeOfDay < today ? today.Date.AddDays(1) + when.TimeOfDay : today.Date + when.TimeOfDay;
        else if (at.Length == 10)
            when = when.AddHours(9);
        return new DateTimeOffset(when, desk.LineZone.GetUtcOffset(when));
    }
}
