using System.Net.WebSockets;
using System.Text.Json;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A visitor's open stream.</summary>
internal sealed class VisitorStream(ClientWebSocket socket) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly List<JsonElement> heard = [];

    public IReadOnlyList<JsonElement> Heard => heard;

    public IReadOnlyList<string> Texts => [.. heard.Select(activity => activity.GetProperty("text").GetString()!)];

    public string Watermark { get; private set; } = "";

    public WebSocketCloseStatus? Closed => socket.CloseStatus;

    /// <summary>Listens until a text holds the words.</summary>
    public async Task<JsonElement> HearAsync(string words)
    {
        var read = 0;
        while (true)
        {
            for (; read < heard.Count; read++)
            {
                if (heard[read].GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal))
                    return heard[read];
            }
            Assert.True(await FrameAsync(), $"The stream ended before anybody said: {words}. Heard: {string.Join(" | ", Texts)}");
        }
    }

    /// <summary>Sends an empty frame, as clients do to keep the connection alive.</summary>
    public Task BeatAsync() => socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, CancellationToken.None).AsTask();

    /// <returns>False when the stream ended.</returns>
    public async Task<bool> FrameAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        if (part.MessageType == WebSocketMessageType.Close)
            return false;
        if (frame.Length > 0)
            Take(frame.ToArray());
        return true;
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(byte[] frame)
    {
        using var json = JsonDocument.Parse(frame);
        heard.AddRange(json.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.Clone()));
        Watermark = json.RootElement.GetProperty("watermark").GetString()!;
        Assert.NotEmpty(Watermark);
    }
}
