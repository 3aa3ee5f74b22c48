namespace ThrivingFamilies.Bot.Tests.Support.Carrier;

/// <summary>A message that the fake carrier has taken.</summary>
internal sealed record CarrierMessage(string Sid, string From, string To, string Body, Uri? StatusCallback, DateTimeOffset CreatedAt);
