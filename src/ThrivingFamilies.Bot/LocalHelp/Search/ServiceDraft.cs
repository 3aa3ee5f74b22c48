namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>A service while the index is made.</summary>
internal sealed class ServiceDraft(string id, string source)
{
    private readonly Dictionary<LocationDraft, HoursDraft> hoursAt = [];

    public string Id { get; } = id;

    public string Source { get; } = source;

    public string? Organization { get; init; }

    public string Name { get; init; } = "";

    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? Fees { get; set; }

    public string? Keywords { get; init; }

    public string? Eligibility { get; set; }

    public string? Alert { get; init; }

    public DateOnly? Checked { get; set; }

    public byte LeastAge { get; init; }

    public byte MostAge { get; init; }

    public bool TakesReferrals { get; init; }

    public bool SpeaksSpanish { get; set; }

    public List<LocationDraft> Locations { get; } = [];

    public List<(LocationDraft? At, PhoneDraft Phone)> Phones { get; } = [];

    public List<string> Terms { get; } = [];

    public List<string> Areas { get; } = [];

    public HoursDraft Hours { get; } = new();

    public HoursDraft HoursAt(LocationDraft location)
    {
        if (!hoursAt.TryGetValue(location, out var hours))
            hoursAt[location] = hours = new();
        return hours;
    }

    /// <summary>The hours that hold at a location: its own for this service, then the service's, then the building's.</summary>
    public HoursDraft Best(LocationDraft? location) =>
        location is not null && hoursAt.TryGetValue(location, out var own) && !own.IsEmpty ? own : !Hours.IsEmpty || location is null ? Hours : location.Hours;
}
