using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Which addresses replies may go to: public https ones; loopback only for the Emulator. Nobody sends the line's requests into its own network.</summary>
internal sealed class ServiceAddress(IOptions<BotFrameworkOptions> options, IHostEnvironment host)
{
    private bool AllowsLoopback => options.Value.AllowEmulator || (!options.Value.HasAppId && host.IsDevelopment());

    public bool Allows(string? serviceUrl) =>
        serviceUrl is { Length: <= 1024 } && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url is { UserInfo: "", Query: "", Fragment: "" }
        && (url.IsLoopback ? AllowsLoopback && url.Scheme is "http" or "https" : url.Scheme == "https");

    /// <summary>Connects to where a name really leads, when that is allowed: the check is made on the address that is used.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        var allowed = Array.FindAll(found, Allows);
        if (allowed.Length == 0)
            throw new HttpRequestException("The service address leads into a private network; nothing is sent there.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool Allows(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address))
            return AllowsLoopback;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? !(address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any))
            : IsPublic(address.GetAddressBytes());
    }

    private static bool IsPublic(byte[] ip) => ip switch
    {
        [0 or 10 or 127 or >= 224, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] => false,
        [192, 0, 0, _] => false,
        [198, 18 or 19, ..] => false,
        _ => true,
    };
}
