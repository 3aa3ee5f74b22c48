using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A visitor of a website, who speaks Direct Line to the line.</summary>
internal sealed class Visitor(Uri line) : IDisposable
{
    private static int ids;

    private readonly HttpClient http = new() { BaseAddress = line };

    public string Token { get; set; } = "";

    public string Conversation { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>A client id, never the same twice.</summary>
    public static string Id() => "c" + Interlocked.Increment(ref ids).ToString(CultureInfo.InvariantCulture);

    public static async Task<Visitor> StartAsync(Uri line, string? locale = null)
    {
        var visitor = new Visitor(line);
        await visitor.GenerateAsync();
        using var started = await visitor.SendAsync(HttpMethod.Post, "conversations", locale is null ? "" : $$"""{"locale":"{{locale}}"}""");
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        visitor.Take(await JsonAsync(started));
        return visitor;
    }

    /// <summary>The same visitor, at another replica.</summary>
    public Visitor At(Uri other) => new(other) { Token = Token, Conversation = Conversation };

    public async Task GenerateAsync()
    {
        using var given = await SendAsync(HttpMethod.Post, "tokens/generate");
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Take(await JsonAsync(given));
    }

    public async Task ResumeAsync(string watermark = "")
    {
        using var resumed = await SendAsync(HttpMethod.Get, $"conversations/{Conversation}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, resumed.StatusCode);
        Take(await JsonAsync(resumed));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        if ((token ?? Token) is { Length: > 0 } bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(string text, string? clientId = null) => await SendAsync(
        HttpMethod.Post, $"conversations/{Conversation}/activities",
        JsonSerializer.Serialize(new { type = "message", text, from = new { id = "somebody else" }, channelData = new { clientActivityID = clientId ?? Id() } }));

    /// <returns>The id of the sent activity.</returns>
    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        using var answer = await PostAsync(text, clientId);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await JsonAsync(answer)).GetProperty("id").GetString()!;
    }

    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var set = await JsonAsync(answer);
        return ([.. set.GetProperty("activities").EnumerateArray()], set.GetProperty("watermark").GetString()!);
    }

    public async Task<IReadOnlyList<string>> TextsAsync() => [.. (await ReadAsync()).Activities.Select(activity => activity.GetProperty("text").GetString()!)];

    public async Task<VisitorStream> ListenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return new VisitorStream(socket);
    }

    public void Dispose() => http.Dispose();

    public static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    private void Take(JsonElement given)
    {
        (Token, Conversation) = (given.GetProperty("token").GetString()!, given.GetProperty("conversationId").GetString()!);
        if (given.TryGetProperty("streamUrl", out var stream))
            StreamUrl = stream.GetString()!;
    }
}
