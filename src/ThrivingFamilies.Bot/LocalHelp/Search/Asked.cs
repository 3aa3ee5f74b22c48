using System.Globalization;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>What a person asked for, and how well a listing answers it: what a good navigator weighs.</summary>
internal sealed class Asked
{
    private readonly HelpSearch search;
    private readonly uint mine;
    private readonly int? childYears;
    private readonly bool isSpanish;

    public Asked(NeedMap map, HelpSearch search, int need)
    {
        this.search = search;
        isSpanish = search.Language == "es";
        mine = map.AudienceFits[need] | map.Audience("families");
        foreach (var (name, value) in search.Facts)
        {
            if (value is "yes")
                mine |= map.Audience(name);
        }
        childYears = search.Facts.TryGetValue("child_age", out var months) && int.TryParse(months, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age) ? Math.Max(0, age / 12) : null;
    }

    /// <param name="miles">NaN when it is not known.</param>
    public float Score(Listing listing, float fit, double miles)
    {
        var score = Math.Min(fit, 26) + Distance(listing, miles);
        var others = listing.Audiences & ~mine;
        if (others != 0)
            score -= 5 + System.Numerics.BitOperations.PopCount(others);
        if ((listing.Audiences & mine) != 0)
            score += 1.5f;
        if (childYears is { } years && listing.MostAge is > 0 and < 18 && (years > listing.MostAge || years < listing.LeastAge))
            score -= 6;
        if (listing.Phone is null)
            score -= listing.Address is null ? 6 : 2;
        if (listing.Alert is not null)
            score -= 3;
        if (isSpanish && listing.SpeaksSpanish)
            score += 1.5f;
        return listing.IsFree ? score + 0.5f : score;
    }

    /// <summary>What depends on the hour; asked of the best only.</summary>
    public float Now(Listing listing)
    {
        var score = listing.Checked is { } day && search.At.UtcDateTime - day.ToDateTime(default) > TimeSpan.FromDays(548) ? -1.5f : 0;
        return listing.Hours?.At(search.At) switch
        {
            { IsOpenNow: true } => score + 1.5f,
            { Opens: not null } => score + 0.5f,
            _ => score,
        };
    }

    // Three miles weigh little, ten miles much, thirty hardly more than twenty.
    private static float Distance(Listing listing, double miles) =>
        double.IsNaN(miles) ? (listing.IsPlaced ? 0 : -5) : -3.2f * (float)Math.Log2(1 + (miles / 3));
}
