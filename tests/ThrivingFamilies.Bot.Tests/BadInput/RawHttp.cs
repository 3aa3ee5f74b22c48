using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ThrivingFamilies.Bot.Tests.BadInput;

/// <summary>Sends bytes to a server as they are, also those that no HTTP client would send.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <returns>The status of the first answer; null when the server closed the connection without one.</returns>
    public static async Task<int?> SendAsync(Uri server, byte[] request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var limit = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(server.Host, server.Port, limit.Token);
        try
        {
            await socket.SendAsync(request, limit.Token);
            var status = ReadStatusAsync(socket, limit.Token);
            // A request that was spoilt may promise more than it brings: the server is then told that nothing follows. Not at once, or it would hang up first.
            if (await Task.WhenAny(status, Task.Delay(Grace, limit.Token)) != status)
                socket.Shutdown(SocketShutdown.Send);
            return await status;
        }
        catch (SocketException)
        {
            return null; // reset: the server would not hear more
        }
    }

    private static async Task<int?> ReadStatusAsync(Socket socket, CancellationToken stop)
    {
        var buffer = new byte[64];
        var length = 0;
        while (length < 12)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            if (read == 0)
                return null;
            length += read;
        }
        return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
    }
}
