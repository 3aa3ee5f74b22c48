using ThrivingFamilies.Bot.Community.Tips;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Community;

internal static class CommunityRoom
{
    public static IServiceCollection AddCommunity(this IServiceCollection services)
    {
        services.AddSingleton<IEventEffect, TipSubscription>();
        services.AddSingleton<IErrandHandler, TipErrand>();
        return services;
    }
}
