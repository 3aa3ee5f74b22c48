namespace ThrivingFamilies.Bot.Channels.Try;

/// <summary>A text typed on one of the phones.</summary>
internal sealed record TypedText(string? From, string? Body);
