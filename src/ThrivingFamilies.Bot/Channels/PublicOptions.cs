namespace ThrivingFamilies.Bot.Channels;

/// <summary>Settings <c>Public__*</c>.</summary>
internal sealed class PublicOptions
{
    public const string Section = "Public";

    /// <summary>Where the line is reached from outside, e.g. <c>https://line.example.org</c>. Signatures are checked and callbacks are asked for with it.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Addresses of proxies whose forwarded host and scheme are believed, besides loopback.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
