namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>A service at a place where it can be had, ready to be searched and shown. Holds nothing that may not be shown, save the middle of a confidential place.</summary>
internal sealed class Listing
{
    public required string ServiceId { get; init; }

    /// <summary>The service's number in this index: places of one service share it.</summary>
    public required int Service { get; init; }

    public required string Name { get; init; }

    public string Organization { get; init; } = "";

    /// <summary>What it offers, in a sentence or two.</summary>
    public string? What { get; init; }

    /// <summary>Degrees; NaN when nobody knows where it is.</summary>
    public double Latitude { get; init; } = double.NaN;

    public double Longitude { get; init; } = double.NaN;

    /// <summary>In one line; null when it must stay secret or is not known.</summary>
    public string? Address { get; init; }

    /// <summary>A voice line as it is dialled; never a fax.</summary>
    public string? Phone { get; init; }

    public string? Url { get; init; }

    public DateOnly? Checked { get; init; }

    public string? Alert { get; init; }

    public OpenHours? Hours { get; init; }

    public ServiceArea Area { get; init; } = ServiceArea.Untold;

    /// <summary>Shelters whose place must not be known.</summary>
    public bool IsConfidential { get; init; }

    public bool IsSample { get; init; }

    public bool TakesReferrals { get; init; }

    public bool SpeaksSpanish { get; init; }

    public bool IsFree { get; init; }

    /// <summary>Years; 0 when not told.</summary>
    public byte LeastAge { get; init; }

    /// <summary>Years; 0 when not told.</summary>
    public byte MostAge { get; init; }

    /// <summary>Whom alone it serves; see <see cref="NeedMap"/>.</summary>
    public uint Audiences { get; init; }

    public bool IsPlaced => !double.IsNaN(Latitude);
}
