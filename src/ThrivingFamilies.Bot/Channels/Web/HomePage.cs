using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary><c>GET /</c>: the widget on a page, how to text, how to embed. What an organisation shows its board; the words are in <c>dialogs/language/web.yaml</c>.</summary>
internal static class HomePage
{
    private const string Policy = "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapGet("/", Show);

    private static IResult Show(HttpContext context, string? lang, BrainSource brains, LineNumber number, IOptions<PublicOptions> line, IHostEnvironment host)
    {
        var brain = brains.Current;
        var language = lang is not null && brain.Languages.Contains(lang) ? lang : Preferred(context.Request, brain);
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Content(Page(brain, language, number.Value, line.Value.BaseUrl?.OriginalString.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host.Value}", host.IsDevelopment()), "text/html; charset=utf-8");
    }

    private static string Page(Brain brain, string language, string? number, string origin, bool isDevelopment)
    {
        string T(string name) => WebUtility.HtmlEncode(brain.Phrase(name, language));
        var other = brain.Languages.FirstOrDefault(known => known != language);
        var page = new StringBuilder($"""
            <!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{T("web.first.title")}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script src="/widget.js" async></script></head><body><main>
            <h1>{T("web.first.title")}</h1><p class="lead">{T("web.page.hello")}</p><p>{T("web.page.what")}</p>

            """);
        if (number is { Length: > 0 })
            Append(page, T("web.page.text_title"), $"""<p><a class="number" href="sms:{number}">{Readable(number)}</a></p><p>{T("web.page.text")}</p>""");
        Append(page, T("web.page.chat_title"), $"<p>{T("web.page.chat")}</p>");
        Append(page, T("web.page.danger_title"), $"<p>{T("web.page.danger")}</p>");
        Append(page, T("web.page.embed_title"), $"""<p>{T("web.page.embed")}</p><pre tabindex="0"><code>{WebUtility.HtmlEncode($"<script src=\"{origin}/widget.js\" async></script>")}</code></pre>""");
        page.Append($"""<p class="links"><a href="/privacy">{T("web.page.privacy")}</a>""");
        if (other is not null)
            page.Append($""" <a href="/?lang={other}" lang="{other}">{T("web.page.other")}</a>""");
        if (isDevelopment)
            page.Append($""" <a href="/try/">{T("web.page.try")}</a>""");
        return page.Append("</p></main></body></html>").ToString();
    }

    private static void Append(StringBuilder page, string title, string inside) => page.Append($"<section><h2>{title}</h2>{inside}</section>\n");

    // +15555550100 as people in the United States write it.
    private static string Readable(string number) =>
        number is ['+', '1', ..] && number.Length == 12 ? $"({number[2..5]}) {number[5..8]}-{number[8..]}" : number;

    private static string Preferred(HttpRequest request, Brain brain)
    {
        foreach (var wanted in request.Headers.AcceptLanguage.ToString().Split(','))
        {
            var primary = wanted.Split(';', '-')[0].Trim().ToLowerInvariant();
            if (brain.Languages.Contains(primary))
                return primary;
        }
        return brain.Languages.First();
    }
}
