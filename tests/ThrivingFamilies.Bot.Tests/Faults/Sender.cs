using System.Net;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Faults;

/// <summary>Brings texts to the line as the carrier does: signed; nothing again once it was acknowledged; the same message id again when no answer came.</summary>
internal sealed class Sender(IReadOnlyList<Uri> replicas) : IDisposable
{
    private static readonly Uri PublicUrl = new(Line.PublicUrl, "/sms");

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(8) };
    private int turn;

    /// <summary>Requests that got no acknowledgement, and were made again.</summary>
    public int Repeats => Volatile.Read(ref repeats);

    private int repeats;

    /// <summary>Returns once the line has acknowledged the text.</summary>
    public async Task BringAsync(string from, string body)
    {
        var sid = Some.Sid();
        while (!await TryAsync(from, body, sid))
        {
            Interlocked.Increment(ref repeats);
            await Task.Delay(50);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<bool> TryAsync(string from, string body, string sid)
    {
        var replica = replicas[(int)((uint)Interlocked.Increment(ref turn) % (uint)replicas.Count)];
        KeyValuePair<string, string>[] fields = [new("MessageSid", sid), new("From", from), new("To", Line.Number), new("Body", body), new("NumMedia", "0")];
        try
        {
            using var request = SignedPost.Create(FakeCarrier.AuthToken, PublicUrl, new Uri(replica, "/sms"), fields);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode is HttpStatusCode.OK ? true : answer.StatusCode >= HttpStatusCode.InternalServerError ? false : throw new InvalidOperationException($"The line answered {answer.StatusCode}.");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
