using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary><c>/referrals/TOKEN</c>: the page on which an organisation answers a referral, or confirms its entry. No account; the words lie in <c>dialogs/language/referral.yaml</c>.</summary>
internal static class ReferralPage
{
    public static void MapReferrals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/referrals/{token}", ShowAsync);
        routes.MapPost("/referrals/{token}", AnswerAsync).DisableAntiforgery(); // the signed link is the proof
    }

    private static async Task<IResult> ShowAsync(string token, ReferralLink links, ReferralStore referrals, BrainSource brains)
    {
        if (links.Open(token) is not { } what)
            return Page(brains.Current, "referral.gone", [], StatusCodes.Status404NotFound);
        if (what[0] == 's')
            return Page(brains.Current, "referral.confirm_question", ["confirm"]);
        return await FindAsync(what, referrals) is { } referral ? Page(brains.Current, referral) : Page(brains.Current, "referral.gone", [], StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AnswerAsync(string token, HttpRequest request, ReferralLink links, ReferralStore referrals, BrainSource brains)
    {
        if (links.Open(token) is not { } what)
            return Page(brains.Current, "referral.gone", [], StatusCodes.Status404NotFound);
        var answer = request.HasFormContentType ? (await request.ReadFormAsync())["answer"].ToString() : "";
        if (what[0] == 's')
            return answer == "confirm" && await referrals.ConfirmAsync(what[1..]) ? Page(brains.Current, "referral.confirmed", []) : Page(brains.Current, "referral.gone", [], StatusCodes.Status409Conflict);
        if (await FindAsync(what, referrals) is not { } referral)
            return Page(brains.Current, "referral.gone", [], StatusCodes.Status404NotFound);
        var moved = await referrals.MoveAsync(referral, answer, "organisation", null);
        return Page(brains.Current, moved ? "referral.thanks" : "referral.not_now", [], moved ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<ReferralRow?> FindAsync(string what, ReferralStore referrals) =>
        what[0] == 'r' && long.TryParse(what.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await referrals.FindAsync(id) : null;

    private static IResult Page(Brain brain, ReferralRow referral)
    {
        var service = referral.Body is { } body ? JsonDocument.Parse(body).RootElement.GetProperty("name").GetString() : null;
        return Page(brain, ReferralState.IsClosed(referral.State) ? "referral.closed" : "referral.question", ReferralState.After(referral.State), service: service);
    }

    private static IResult Page(Brain brain, string phrase, IReadOnlyList<string> answers, int status = StatusCodes.Status200OK, string? service = null)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>");
        page.Append(Text(brain, "referral.title", "en")).Append("</title><link rel=\"stylesheet\" href=\"/page.css\"></head><body><main><h1>").Append(Text(brain, "referral.title", "en")).Append("</h1>");
        if (service is not null)
            page.Append("<h2>").Append(WebUtility.HtmlEncode(service)).Append("</h2>");
        foreach (var language in brain.Languages)
            page.Append("<p lang=\"").Append(language).Append("\">").Append(Text(brain, phrase, language)).Append("</p>");
        if (answers.Count > 0)
            Form(page, brain, answers);
        return Results.Content(page.Append("</main></body></html>").ToString(), "text/html; charset=utf-8", statusCode: status);
    }

    private static void Form(StringBuilder page, Brain brain, IReadOnlyList<string> answers)
    {
        page.Append("<form method=\"post\">");
        foreach (var answer in answers)
            page.Append("<p><button name=\"answer\" value=\"").Append(answer).Append("\">").Append(Text(brain, $"referral.{answer}", "en")).Append("</button></p>");
        page.Append("</form>");
    }

    private static string Text(Brain brain, string name, string language) => WebUtility.HtmlEncode(brain.Phrase(name, language));
}
