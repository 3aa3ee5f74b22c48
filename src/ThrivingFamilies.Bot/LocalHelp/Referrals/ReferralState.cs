namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>The way of a referral: sent, accepted, reached, then helped or not; or declined.</summary>
internal static class ReferralState
{
    private static readonly Dictionary<string, string[]> Next = new(StringComparer.Ordinal)
    {
        ["sent"] = ["accepted", "declined", "reached", "helped", "not_helped"],
        ["accepted"] = ["reached", "helped", "not_helped", "declined"],
        ["reached"] = ["helped", "not_helped"],
        ["declined"] = [],
        ["helped"] = [],
        ["not_helped"] = [],
    };

    public static IReadOnlyList<string> After(string state) => Next.GetValueOrDefault(state) ?? [];

    public static bool IsClosed(string state) => state is "declined" or "helped" or "not_helped";
}
