using Microsoft.AspNetCore.Mvc;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

internal static class BotFrameworkRoom
{
    private const int LargestRequest = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddOptions<BotFrameworkOptions>().BindConfiguration(BotFrameworkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ReplyStore>();
        services.AddSingleton<BotConversations>();
        services.AddSingleton<ForgetBotReference>();
        services.AddSingleton<IEventEffect>(provider => provider.GetRequiredService<ForgetBotReference>());
        services.AddSingleton<IErrandHandler>(provider => provider.GetRequiredService<ForgetBotReference>());
        services.AddSingleton<ServiceAddress>();
        services.AddSingleton<BotTokenCheck>();
        services.AddSingleton<ConnectorToken>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<ConnectorDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<ConnectorDelivery>());
        services.AddSingleton<IBotEndpoint, ActivityEndpoint>();
        services.AddHttpClient(nameof(SigningKeys), http => (http.Timeout, http.MaxResponseContentBufferSize) = (Patience, 1024 * 1024));
        services.AddHttpClient(nameof(ConnectorToken), http => (http.Timeout, http.MaxResponseContentBufferSize) = (Patience, 1024 * 1024));
        services.AddHttpClient(nameof(ConnectorClient), http => (http.Timeout, http.MaxResponseContentBufferSize) = (Patience, 1024 * 1024))
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                ConnectCallback = provider.GetRequiredService<ServiceAddress>().ConnectAsync,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services;
    }

    public static void MapBotFramework(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", (HttpContext context, IBotEndpoint bot) => bot.HandleAsync(context)).WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
}
