namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>A ZIP code or a town with its middle.</summary>
/// <param name="Kind"><c>zip</c> or <c>town</c>.</param>
/// <param name="Name">Folded, as it is looked up.</param>
/// <param name="State">Two letters; empty for a ZIP.</param>
/// <param name="Shown">As it is said.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
internal sealed record KnownPlace(string Kind, string Name, string State, string Shown, double Latitude, double Longitude);
