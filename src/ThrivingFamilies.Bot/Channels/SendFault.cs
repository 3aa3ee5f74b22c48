namespace ThrivingFamilies.Bot.Channels;

/// <summary>What a failed send means for the next try.</summary>
internal enum SendFault
{
    /// <summary>It surely did not go out: try again.</summary>
    Retry,

    /// <summary>It may have gone out: ask before trying again.</summary>
    Unknown,

    /// <summary>The person opted out at the carrier (Twilio 21610): never send there again until they opt in.</summary>
    OptedOut,

    /// <summary>It can never go out as it is: a bad number, an unpermitted one.</summary>
    Permanent,
}
