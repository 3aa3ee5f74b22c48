using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>Puts the two workers' phones of <c>/try</c> on an empty roster, while developing without a carrier.</summary>
internal static class TryRoster
{
    private static readonly NewWorker[] Workers =
    [
        new("Ana", "+15555550121", ["en", "es"]) { Skills = ["crisis"], IsAlways = true },
        new("Luis", "+15555550122", ["en", "es"]) { IsAlways = true },
    ];

    public static async Task HireAsync(IServiceProvider services)
    {
        var isTry = services.GetRequiredService<IHostEnvironment>().IsDevelopment() && services.GetRequiredService<ITextTransport>() is LoopbackCarrier;
        var book = services.GetRequiredService<RosterBook>();
        if (!isTry || (await book.ListAsync()).Count > 0)
            return;
        foreach (var worker in Workers)
            await book.AddAsync(worker, LoopbackCarrier.LineNumber);
    }
}
