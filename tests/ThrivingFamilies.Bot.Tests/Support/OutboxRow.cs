namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A message as it stands in the outbox, opened. State: 0 queued, 1 being sent, 2 accepted, 3 delivered, 4 failed, 5 withheld.</summary>
internal sealed record OutboxRow(long Id, long Position, string Kind, string Text, int State, int Attempts, int? ErrorCode, string? ProviderSid);
