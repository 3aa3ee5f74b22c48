using System.Globalization;
using System.Net;
using System.Text;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary><c>GET /my-data/{link}</c>: everything the line keeps of a person, for whoever holds the link, for an hour. Never cached, never indexed.</summary>
internal static class MyDataPage
{
    public static void MapMyData(this IEndpointRouteBuilder routes) => routes.MapGet("/my-data/{link}", ShowAsync);

    private static async Task<IResult> ShowAsync(string link, HttpContext context, BrainSource brains, SignedLinks links, MyDataStore store)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var brain = brains.Current;
        if (links.Open(LinkFor.MyData, link) is not { } conversation)
            return Results.Content(Expired(brain), "text/html; charset=utf-8", statusCode: StatusCodes.Status410Gone);
        return Results.Content(Page(brain, await store.ReadAsync(conversation, context.RequestAborted)), "text/html; charset=utf-8");
    }

    private static string Expired(Brain brain)
    {
        var page = Begin(brain, brain.Languages.First());
        foreach (var language in brain.Languages)
            page.Append("<p lang=\"").Append(language).Append("\">").Append(Text(brain, "my_data.expired", language)).Append("</p>");
        return End(page);
    }

    private static string Page(Brain brain, MyData data)
    {
        var language = data.Session?.Language ?? brain.Languages.First();
        var page = Begin(brain, language).Append("<h1>").Append(Text(brain, "my_data.title", language)).Append("</h1>");
        foreach (var paragraph in new[] { "my_data.what", "my_data.delete" })
            page.Append("<p>").Append(Text(brain, paragraph, language)).Append("</p>");
        if (data.Session?.Told is { Count: > 0 } told)
            AppendTold(page, brain, language, told);
        return End(AppendMessages(page, brain, language, data.Messages));
    }

    private static void AppendTold(StringBuilder page, Brain brain, string language, IReadOnlyList<string> told)
    {
        page.Append("<h2>").Append(Text(brain, "my_data.told", language)).Append("</h2><ul>");
        foreach (var value in told)
            page.Append("<li>").Append(WebUtility.HtmlEncode(value)).Append("</li>");
        page.Append("</ul>");
    }

    private static StringBuilder AppendMessages(StringBuilder page, Brain brain, string language, IReadOnlyList<MyMessage> messages)
    {
        page.Append("<h2>").Append(Text(brain, "my_data.messages", language)).Append("</h2><dl>");
        foreach (var message in messages)
        {
            page.Append("<dt>").Append(Text(brain, message.IsTheirs ? "my_data.you" : "my_data.line", language)).Append(", ").Append(Time(brain, message.At));
            page.Append("</dt><dd>").Append(WebUtility.HtmlEncode(message.Text).ReplaceLineEndings("<br>")).Append("</dd>");
        }
        return page.Append("</dl>");
    }

    private static StringBuilder Begin(Brain brain, string language) =>
        new StringBuilder("<!doctype html><html lang=\"").Append(language).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>").Append(Text(brain, "my_data.title", language)).Append("</title><link rel=\"stylesheet\" href=\"/page.css\"></head><body><main>");

    private static string End(StringBuilder page) => page.Append("</main></body></html>").ToString();

    private static string Time(Brain brain, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, brain.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Text(Brain brain, string name, string language) => WebUtility.HtmlEncode(brain.Phrase(name, language));
}
