using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>Signed webhook requests as a carrier sends them, made before the clock runs.</summary>
internal static class Requests
{
    private static readonly string[] Texts = ["1", "2", "menu", "1"];

    public static byte[] Of(BenchArguments args, int index, int phone)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountSid"] = "AC00000000000000000000000000000001",
            ["Body"] = Texts[index % Texts.Length],
            ["From"] = Phone(phone),
            ["MessageSid"] = $"SM{args.Run}{index:x28}",
            ["NumMedia"] = "0",
            ["To"] = BenchArguments.LineNumber,
        };
        var body = string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        var head = $"POST /sms HTTP/1.1\r\nHost: 127.0.0.1:{args.Port}\r\nX-Twilio-Signature: {Sign(args, fields)}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n";
        return Encoding.ASCII.GetBytes(head + body);
    }

    public static string Phone(int index) => $"+1555{index:D7}";

#pragma warning disable CA5350 // the carrier's own choice
    private static string Sign(BenchArguments args, SortedDictionary<string, string> fields) => Convert.ToBase64String(HMACSHA1.HashData(
        Encoding.UTF8.GetBytes(BenchArguments.Token),
        Encoding.UTF8.GetBytes($"http://127.0.0.1:{args.Port}/sms" + string.Concat(fields.Select(f => f.Key + f.Value)))));
#pragma warning restore CA5350
}
