using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Privacy;

internal static class PrivacyRoom
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => KeyRing.LoadOrCreate(
            provider.GetRequiredService<IOptions<PrivacyOptions>>().Value.KeyRing, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Vault>();
        services.AddSingleton<SignedLinks>();
        services.AddSingleton<Signer>();
        services.AddSingleton<KeyRingCheck>();
        return services;
    }
}
