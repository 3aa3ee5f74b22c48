namespace ThrivingFamilies.Bot.Channels;

/// <summary>Error codes that decide what happens next. Source: Twilio's error and warning dictionary.</summary>
internal static class CarrierError
{
    /// <summary>The person opted out at the carrier.</summary>
    public const int OptedOut = 21610;

    /// <summary>Too many requests.</summary>
    public const int SlowDown = 20429;
}
