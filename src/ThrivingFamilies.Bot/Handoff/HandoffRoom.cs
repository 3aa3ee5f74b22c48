using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff;

internal static class HandoffRoom
{
    public static IServiceCollection AddHandoff(this IServiceCollection services)
    {
        services.AddOptions<HandoffOptions>().BindConfiguration(HandoffOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<HandoffTools>();
        services.AddSingleton<RosterBook>();
        services.AddSingleton<ITurnTaker, HandoffTaker>();
        services.AddSingleton<IEventEffect, HandoffEvents>();
        services.AddSingleton<IErrandHandler, WordErrand>();
        services.AddSingleton<IErrandHandler, OptedOutErrand>();
        foreach (var timer in Enum.GetValues<CaseTimer>())
            services.AddSingleton<IErrandHandler>(provider => new TimerErrand(timer, provider.GetRequiredService<HandoffTools>()));
        return services;
    }
}
