namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Keeps the best of many listings: each service once, at its best place, and not three of one organisation before all others.</summary>
internal sealed class Ranking(int wanted, int services)
{
    /// <summary>Shown at a time; among these two of one organisation are enough.</summary>
    private const int Together = 3;

    private const int Spare = 60;

    [ThreadStatic]
    private static int[]? seen;

    [ThreadStatic]
    private static int round;

    private readonly PriorityQueue<(int At, float Score), float> best = new();
    private readonly int most = wanted + (wanted / 2) + Spare;
    private readonly int[] marks = Marks(services);

    /// <summary>Services, each counted once.</summary>
    public int Total { get; private set; }

    public void Add(int at, Listing listing, float score)
    {
        if (marks[listing.Service] != round)
        {
            marks[listing.Service] = round;
            Total++;
        }
        if (best.Count < most * 2)
            best.Enqueue((at, score), score);
        else if (best.TryPeek(out _, out var least) && score > least)
            best.EnqueueDequeue((at, score), score);
    }

    /// <summary>The best first.</summary>
    public List<Listing> Take(Listing[] listings, Func<Listing, float, float> finish)
    {
        var ranked = best.UnorderedItems.Select(one => (Listing: listings[one.Element.At], Score: finish(listings[one.Element.At], one.Element.Score)))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Listing.ServiceId, StringComparer.Ordinal).ToList();
        var taken = new List<Listing>(wanted);
        var later = new List<Listing>();
        var names = new HashSet<(string, string)>();
        foreach (var (listing, _) in ranked)
        {
            if (!names.Add((listing.Organization, listing.Name)))
                continue;
            var isThird = listing.Organization.Length > 0 && taken.Count < Together && taken.Count(one => one.Organization == listing.Organization) >= 2;
            (isThird ? later : taken).Add(listing);
            if (taken.Count != Together)
                continue;
            taken.AddRange(later);
            later.Clear();
        }
        taken.AddRange(later);
        return taken;
    }

    private static int[] Marks(int services)
    {
        if (seen is null || seen.Length < services)
            (seen, round) = (new int[services], 0);
        round++;
        return seen;
    }
}
