using System.Net;
using System.Text;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary><c>GET /privacy</c>: the page that the first text points to, in every language of the line, from <c>dialogs/language/privacy.yaml</c>.</summary>
internal static class PrivacyPage
{
    private static readonly string[] Paragraphs = ["privacy.what", "privacy.who", "privacy.kept", "privacy.report", "privacy.choices"];

    public static void MapPrivacy(this IEndpointRouteBuilder routes) => routes.MapGet("/privacy", Show);

    private static IResult Show(BrainSource brains)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Append("<title>").Append(Text(brains.Current, "privacy.title", "en")).Append("</title><link rel=\"stylesheet\" href=\"/page.css\"></head><body><main>");
        foreach (var language in brains.Current.Languages)
            Append(page, brains.Current, language);
        return Results.Content(page.Append("</main></body></html>").ToString(), "text/html; charset=utf-8");
    }

    private static void Append(StringBuilder page, Brain brain, string language)
    {
        page.Append("<section lang=\"").Append(language).Append("\"><h1>").Append(Text(brain, "privacy.title", language)).Append("</h1>");
        foreach (var name in Paragraphs)
            page.Append("<p>").Append(Text(brain, name, language)).Append("</p>");
        page.Append("</section>");
    }

    private static string Text(Brain brain, string name, string language) => WebUtility.HtmlEncode(brain.Phrase(name, language));
}
