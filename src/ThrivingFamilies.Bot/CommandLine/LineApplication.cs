using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Channels.Try;
using ThrivingFamilies.Bot.Channels.Web;
using ThrivingFamilies.Bot.Community;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff;
using ThrivingFamilies.Bot.LocalHelp;
using ThrivingFamilies.Bot.Operations;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>The contents page of the service: which rooms there are, and what each puts on the outside.</summary>
internal static class LineApplication
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings and pages lie beside the program, wherever it is started from; data goes where settings say.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage().AddPrivacy().AddConversations().AddHandoff().AddLocalHelp().AddCommunity().AddChannels(builder.Configuration).AddOperations(builder.Configuration);
        builder.Services.AddSingleton(TypedTextIds.Random());
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseForwardedHeaders(Forwarding(app.Configuration));
        app.UseStaticFiles();
        app.UseWeb();
        app.MapChannels();
        app.MapMyData();
        app.MapWeb();
        app.MapLocalHelp();
        app.MapOperations();
        if (app.Environment.IsDevelopment())
            app.MapTry();
        return app;
    }

    private static ForwardedHeadersOptions Forwarding(IConfiguration configuration)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in configuration.GetSection(PublicOptions.Section).Get<PublicOptions>()?.TrustedProxies ?? [])
        {
            if (IPAddress.TryParse(proxy, out var address)) // one that is none stops the start, with what to mend
                options.KnownProxies.Add(address);
        }
        return options;
    }
}
