namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>A location while the index is made.</summary>
internal sealed class LocationDraft(double latitude, double longitude, string? organization)
{
    public double Latitude { get; set; } = latitude;

    public double Longitude { get; set; } = longitude;

    public string? Organization { get; } = organization;

    public string? Name { get; init; }

    /// <summary>Its place must not be told.</summary>
    public bool IsSecret { get; set; }

    public AddressDraft? Address { get; set; }

    public List<PhoneDraft> Phones { get; } = [];

    public HoursDraft Hours { get; } = new();

    public bool SpeaksSpanish { get; set; }

    public bool IsPlaced => !double.IsNaN(Latitude) && !double.IsNaN(Longitude);
}
