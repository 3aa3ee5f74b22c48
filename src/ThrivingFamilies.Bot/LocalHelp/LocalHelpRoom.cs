using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.LocalHelp.Api;
using ThrivingFamilies.Bot.LocalHelp.Import;
using ThrivingFamilies.Bot.LocalHelp.Referrals;
using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.LocalHelp;

internal static class LocalHelpRoom
{
    public static IServiceCollection AddLocalHelp(this IServiceCollection services)
    {
        services.AddSingleton<DirectoryImport>();
        services.AddSingleton<PlacesImport>();
        services.AddSingleton<HelpFinder>();
        services.AddSingleton<IHelpFinder>(provider => provider.GetRequiredService<HelpFinder>());
        services.AddSingleton<DirectoryLoader>();
        services.AddSingleton<SampleDirectory>();
        services.AddSingleton<DirectoryWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<DirectoryWatch>());
        services.AddSingleton<ReferralLink>();
        services.AddSingleton<ReferralStore>();
        services.AddSingleton<IEventEffect, UnmetNeedEffect>();
        services.AddSingleton<IEventEffect, ListingReportEffect>();
        services.AddSingleton<IEventEffect, ReferralEffect>();
        services.AddSingleton<IEventEffect, ReferralAnswerEffect>();
        services.AddSingleton<IEventEffect, ForgetReferrals>();
        services.AddSingleton<HsdsStore>();
        services.AddSingleton<HsdsNest>();
        services.AddSingleton<DirectoryExport>();
        return services;
    }

    public static void MapLocalHelp(this IEndpointRouteBuilder routes)
    {
        routes.MapHsds();
        routes.MapReferrals();
    }

    /// <summary>The sample where there is no directory, and the index that searches go to.</summary>
    public static async Task PrepareLocalHelpAsync(this IServiceProvider services)
    {
        await services.GetRequiredService<SampleDirectory>().LoadIfEmptyAsync();
        await services.GetRequiredService<DirectoryWatch>().LoadAsync();
    }
}
