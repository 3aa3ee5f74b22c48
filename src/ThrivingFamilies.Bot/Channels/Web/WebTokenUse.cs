namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>What a token is good for.</summary>
internal enum WebTokenUse
{
    /// <summary>Requests, in the header.</summary>
    Talk,

    /// <summary>Opening one stream, in the address, where it may be seen by others: short-lived.</summary>
    Stream,
}
