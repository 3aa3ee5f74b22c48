namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>A record as it is stored.</summary>
/// <param name="OriginalId">The directory's own id where it is no UUID.</param>
/// <param name="OtherId">Whom it belongs to besides organisation, service and location.</param>
/// <param name="Body">JSON, members in order of their names.</param>
internal readonly record struct StoredRow(string Kind, string Id, string? OriginalId, string? OrganizationId, string? ServiceId, string? LocationId, string? OtherId, long Hash, string Body);
