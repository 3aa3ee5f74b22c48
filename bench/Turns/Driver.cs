using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>The load: so many connections to a loopback address, each sending its next text when the last one was acknowledged. Bounded by the count of texts.</summary>
internal static class Driver
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(30);

    public static async Task<int> RunAsync(string[] rest)
    {
        var args = BenchArguments.Parse(rest);
        var requests = Enumerable.Range(0, args.Texts).Select(i => Requests.Of(args, i, PhoneOf(args, i))).ToArray();
        var latencies = new long[args.Texts];
        using var limit = new CancellationTokenSource(AtMost);
        var begun = Stopwatch.GetTimestamp();
        var failed = await Task.WhenAll(Enumerable.Range(0, args.Connections).Select(c => Task.Run(() => SendAsync(args, requests, latencies, c, limit.Token))));
        var took = Stopwatch.GetElapsedTime(begun);
        Array.Sort(latencies);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{args.Texts / took.TotalSeconds:F1} {At(latencies, 0.5):F3} {At(latencies, 0.99):F3} {failed.Sum()}"));
        return 0;
    }

    // A walk by a prime step, so that neighbours in time are strangers, and that as many texts as phones reach each phone once.
    private static int PhoneOf(BenchArguments args, int index) => (int)((index * 2_654_435_761L) % args.Phones);

    private static double At(long[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))] * 1000.0 / Stopwatch.Frequency;

    private static async Task<int> SendAsync(BenchArguments args, byte[][] requests, long[] latencies, int connection, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, args.Port, stop);
        var answer = new byte[4096];
        var failed = 0;
        for (var i = connection; i < requests.Length; i += args.Connections)
        {
            var begun = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[i], SocketFlags.None, stop);
            failed += await IsAcknowledgedAsync(socket, answer, stop) ? 0 : 1;
            latencies[i] = Stopwatch.GetTimestamp() - begun;
        }
        return failed;
    }

    private static async Task<bool> IsAcknowledgedAsync(Socket socket, byte[] answer, CancellationToken stop)
    {
        var read = 0;
        while (true)
        {
            var got = await socket.ReceiveAsync(answer.AsMemory(read), SocketFlags.None, stop);
            if (got == 0)
                throw new IOException("The server hung up.");
            read += got;
            if (IsWhole(answer.AsSpan(0, read)))
                return answer.AsSpan(9, 3).SequenceEqual("200"u8);
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var body = answer[(end + 4)..];
        var at = answer.IndexOf("Content-Length: "u8);
        if (at < 0 || at > end)
            return body.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(at + 16)..];
        return body.Length >= int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
