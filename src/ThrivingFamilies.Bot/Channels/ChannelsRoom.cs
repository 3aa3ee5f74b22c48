using System.Net;
using ThrivingFamilies.Bot.Channels.BotFramework;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Channels.Web;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Channels;

internal static class ChannelsRoom
{
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PublicOptions>().BindConfiguration(PublicOptions.Section)
            .Validate(o => o.BaseUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Public__BaseUrl is not a web address: write it whole, e.g. https://line.example.org.")
            .Validate(o => o.TrustedProxies.All(proxy => IPAddress.TryParse(proxy, out _)), "Public__TrustedProxies holds something that is no IP address: write e.g. 10.0.0.7.")
            .ValidateOnStart();
        services.AddOptions<TwilioOptions>().BindConfiguration(TwilioOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<OutboxResults>();
        services.AddSingleton<SendAttempt>();
        services.AddSingleton<DeliveryFigures>();
        services.AddSingleton<LoopbackCarrier>();
        services.AddSingleton<MyDataLink>();
        services.AddSingleton<IEventEffect>(provider => provider.GetRequiredService<MyDataLink>());
        services.AddSingleton<IErrandHandler>(provider => provider.GetRequiredService<MyDataLink>());
        services.AddSingleton<MyDataStore>();
        services.AddTransport(configuration);
        services.AddBotFramework();
        services.AddHostedService<Delivery>();
        services.AddWeb();
        return services;
    }

    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        routes.MapSms();
        routes.MapBotFramework();
    }

    private static void AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        var twilio = configuration.GetSection(TwilioOptions.Section).Get<TwilioOptions>() ?? new TwilioOptions();
        if (!twilio.IsConfigured)
        {
            services.AddSingleton<ITextTransport>(provider => provider.GetRequiredService<LoopbackCarrier>());
            return;
        }
        services.AddHttpClient<TwilioTransport>().SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) });
        services.AddSingleton<ITextTransport>(provider => provider.GetRequiredService<TwilioTransport>());
    }
}
