using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Privacy;

namespace ThrivingFamilies.Bot.Channels.Web;

internal static class WebRoom
{
    public const string CorsPolicy = "web";

    private static readonly string[] Headers = ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"];

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations()
            .Validate(o => o.Origins.All(IsOrigin), "Web__Origins holds something that is no origin: write e.g. https://www.example.org, without a path.")
            .ValidateOnStart();
        services.AddSingleton<AllowedOrigins>();
        services.AddSingleton<WebLimits>();
        services.AddSingleton(provider => new WebTokens(
            provider.GetRequiredService<Signer>(), provider.GetRequiredService<IOptions<WebOptions>>(), provider.GetRequiredService<TimeProvider>(), RandomNumberGenerator.GetBytes));
        services.AddSingleton(new WebIds(RandomNumberGenerator.GetBytes));
        services.AddSingleton<TranscriptStore>();
        services.AddSingleton<WebConversations>();
        services.AddSingleton<WebActivities>();
        services.AddSingleton<StreamAddress>();
        services.AddSingleton<StreamHub>();
        services.AddSingleton<LineNumber>();
        services.AddSingleton<WidgetScripts>();
        services.AddHostedService<StreamWatch>();
        services.AddHostedService<StreamListener>();
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<AllowedOrigins>((cors, origins) => cors.AddPolicy(CorsPolicy, policy => policy
            .SetIsOriginAllowed(origins.Allows).WithHeaders(Headers).WithMethods("GET", "POST").WithExposedHeaders("Retry-After").SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }

    /// <summary>Comes before the routes: cross-origin answers and WebSockets.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromMinutes(2) });
    }

    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapDirectLine();
        routes.MapWidget();
        routes.MapHome();
        routes.MapPrivacy();
    }

    private static bool IsOrigin(string text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.GetLeftPart(UriPartial.Authority).Length >= text.TrimEnd('/').Length);
}
