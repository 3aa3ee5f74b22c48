namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Where a person is, as far as they told.</summary>
internal sealed record Spot(double Latitude, double Longitude, string? State = null, string? Zip = null, string? Town = null);
