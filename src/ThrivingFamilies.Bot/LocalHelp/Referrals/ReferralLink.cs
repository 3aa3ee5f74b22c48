using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Privacy;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>Links that open one referral, or confirm one entry, without an account: signed, and good for a stated time.</summary>
internal sealed class ReferralLink(Vault vault, IOptions<PublicOptions> outside, TimeProvider clock)
{
    /// <summary>An organisation answers within two weeks or not at all.</summary>
    public static readonly TimeSpan Lives = TimeSpan.FromDays(14);

    private const int SignatureBytes = 16;

    /// <summary>The address of the page; below the public address where one is configured.</summary>
    public string For(long referral, DateTimeOffset until) => Address($"r{referral}", until);

    /// <summary>The address of the page on which an organisation confirms an entry.</summary>
    public string ForListing(string service, DateTimeOffset until) => Address($"s{service}", until);

    /// <returns>The referral's or the listing's mark; null when the link is not ours, or no longer good.</returns>
    public string? Open(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || parts[0].Length is 0 or > 80 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var until))
            return null;
        var given = Encoding.ASCII.GetBytes(parts[2]);
        var right = Encoding.ASCII.GetBytes(Sign(parts[0], until));
        return CryptographicOperations.FixedTimeEquals(given, right) && clock.GetUtcNow().ToUnixTimeSeconds() <= until ? parts[0] : null;
    }

    private string Address(string what, DateTimeOffset until)
    {
        var seconds = until.ToUnixTimeSeconds();
        var path = string.Create(CultureInfo.InvariantCulture, $"/referrals/{what}.{seconds}.{Sign(what, seconds)}");
        return outside.Value.BaseUrl is { } origin ? origin.OriginalString.TrimEnd('/') + path : path;
    }

    private string Sign(string what, long until) =>
        Convert.ToHexStringLower(vault.Hash(string.Create(CultureInfo.InvariantCulture, $"referral-link\n{what}\n{until}")).AsSpan(0, SignatureBytes));
}
