using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ThrivingFamilies.Bench.Web;

/// <summary>One visitor with an open stream, who measures how long their own words take to come back on it.</summary>
internal sealed class Visit(HttpClient http) : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<string, (long Since, TaskCompletionSource<TimeSpan> Echo)> waiting = new();
    private string conversation = "";
    private string token = "";
    private string stream = "";
    private int sent;

    public async Task StartAsync()
    {
        using var given = await SendAsync("tokens/generate", null);
        token = given.RootElement.GetProperty("token").GetString()!;
        using var started = await SendAsync("conversations", "{}");
        conversation = started.RootElement.GetProperty("conversationId").GetString()!;
        stream = started.RootElement.GetProperty("streamUrl").GetString()!;
    }

    public async Task ListenAsync()
    {
        await socket.ConnectAsync(new Uri(stream), CancellationToken.None);
        _ = Task.Run(HearAsync);
    }

    /// <returns>From before the POST until the stream carries it.</returns>
    public async Task<TimeSpan> SayAsync(string text)
    {
        var id = $"b{++sent}";
        var echo = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = (Stopwatch.GetTimestamp(), echo);
        using var _ = await SendAsync($"conversations/{conversation}/activities", $$$"""{"type":"message","text":"{{{text}}}","channelData":{"clientActivityID":"{{{id}}}"}}""");
        return await echo.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonDocument> SendAsync(string path, string? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/{path}");
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
    }

    private async Task HearAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024); // larger than any frame of this benchmark
        while (socket.State == WebSocketState.Open)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Text && length > 0)
                Note(buffer.AsMemory(0, length));
        }
    }

    private void Note(ReadOnlyMemory<byte> frame)
    {
        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.TryGetProperty("channelData", out var data) && waiting.TryRemove(data.GetProperty("clientActivityID").GetString()!, out var one))
                one.Echo.TrySetResult(Stopwatch.GetElapsedTime(one.Since));
        }
    }
}
