namespace ThrivingFamilies.Bot.Channels;

/// <summary>What became of one try.</summary>
internal abstract record SendResult(Claim Claim)
{
    /// <summary>The carrier took it.</summary>
    internal sealed record Accepted(Claim Claim, string Sid) : SendResult(Claim);

    /// <summary>To be tried again; <paramref name="IsUncertain"/> when it may have gone out.</summary>
    internal sealed record Again(Claim Claim, DateTimeOffset At, bool IsUncertain, int? ErrorCode) : SendResult(Claim);

    /// <summary>It will not go out.</summary>
    internal sealed record Failed(Claim Claim, int? ErrorCode) : SendResult(Claim);

    /// <summary>The carrier says that the person opted out.</summary>
    internal sealed record OptedOut(Claim Claim, int? ErrorCode) : SendResult(Claim);
}
