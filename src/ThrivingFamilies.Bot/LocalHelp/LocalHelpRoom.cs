using ThrivingFamilies.Bot.LocalHelp.Import;

namespace ThrivingFamilies.Bot.LocalHelp;

internal static class LocalHelpRoom
{
    public static IServiceCollection AddLocalHelp(this IServiceCollection services)
    {
        services.AddSingleton<DirectoryImport>();
        services.AddSingleton<PlacesImport>();
        return services;
    }
}
