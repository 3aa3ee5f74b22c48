using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ThrivingFamilies.Bot.Tests.Browser;

/// <summary>Serves one compressed script on loopback.</summary>
internal sealed class FileServer(WebApplication app) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.Single());

    public static async Task<FileServer> StartAsync(string name, byte[] gzipped)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet($"/{name}", (HttpResponse response) =>
        {
            response.Headers.ContentEncoding = "gzip";
            return Results.Bytes(gzipped, "text/javascript");
        });
        await app.StartAsync();
        return new FileServer(app);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
