namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>A referral as its page shows it: nothing of the person but that there is one.</summary>
internal sealed class ReferralRow
{
    public long Id { get; init; }

    public string State { get; init; } = "";

    public string ServiceId { get; init; } = "";

    /// <summary>The service's row; null when the directory no longer has it.</summary>
    public string? Body { get; init; }
}
