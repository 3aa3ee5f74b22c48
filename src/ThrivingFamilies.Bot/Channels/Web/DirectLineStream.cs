using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels.BotFramework;
using ThrivingFamilies.Bot.Operations;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>
/// One visitor's stream: what is in the database after the client's watermark, then whatever is added. It reads no faster than its client takes,
/// and a client that takes nothing is let go, so that a slow one costs no memory and misses no word.
/// </summary>
internal sealed class DirectLineStream(WebSocket socket, WebToken token, StreamSeat seat, WebActivities activities, WebOptions options)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private const int LargestFrame = 4096; // clients send empty frames, to keep the connection alive

    public static async Task<IResult> OpenAsync(HttpContext context, string id, string? watermark, string? t, WebTokens tokens, WebConversations conversations)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineError.BadArgument("The stream is a WebSocket. To poll, GET the conversation's activities.");
        if (tokens.Read(t) is not { } token)
            return DirectLineError.NoToken();
        if (!tokens.IsGood(token))
            return DirectLineError.Expired();
        if (token.Conversation != id)
            return DirectLineError.Elsewhere();
        if (await conversations.FindAsync(id, context.RequestAborted) is not { } conversation)
            return DirectLineError.BadArgument("The conversation was not started: POST /v3/directline/conversations.");
        return conversation.HasLeft ? DirectLineError.Left() : await OpenAsync(context, token, conversation, WebActivities.Position(watermark));
    }

    private static async Task<IResult> OpenAsync(HttpContext context, WebToken token, WebConversation conversation, long after)
    {
        var services = context.RequestServices;
        using var lease = services.GetRequiredService<WebLimits>().Stream(context);
        var hub = services.GetRequiredService<StreamHub>();
        if (!lease.IsAcquired || hub.Sit(conversation.Id) is not { } seat)
            return DirectLineError.TooMany(context, null);
        try
        {
            seat.Seen = after;
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            var stream = new DirectLineStream(socket, token, seat, services.GetRequiredService<WebActivities>(), services.GetRequiredService<IOptions<WebOptions>>().Value);
            await stream.RunAsync(ending, services.GetRequiredService<ILogger<DirectLineStream>>());
            return Results.Empty;
        }
        finally
        {
            hub.Rise(seat);
        }
    }

    private async Task RunAsync(CancellationTokenSource ending, ILogger log)
    {
        using var deaf = new CancellationTokenSource();
        var hearing = HearAsync(ending, deaf.Token);
        try
        {
            await TellAsync(ending.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The client went, or was too slow; or the line stops. Whoever comes back continues after their watermark.
        }
        catch (Exception error)
        {
            log.LogWarning("A stream ended ({Failure}); its client comes back.", Fault.Describe(error));
        }
        await CloseAsync(ending.IsCancellationRequested);
        await Task.WhenAny(hearing, Task.Delay(Farewell)); // time for the client to say goodbye, too
        await deaf.CancelAsync();
        await hearing;
    }

    private async Task TellAsync(CancellationToken stop)
    {
        while (!seat.IsDismissed)
        {
            if (await TellNextAsync(stop))
                continue;
            if (!await seat.WaitAsync(options.BeatEvery, stop))
                await SendAsync(ReadOnlyMemory<byte>.Empty, stop);
        }
    }

    /// <returns>False when the client has everything.</returns>
    private async Task<bool> TellNextAsync(CancellationToken stop)
    {
        var page = await activities.ReadAsync(token, seat.Conversation, seat.Seen, stop);
        var until = WebActivities.Position(page.Watermark);
        if (until == seat.Seen)
            return false;
        if (page.Activities.Count > 0)
            await SendAsync(JsonSerializer.SerializeToUtf8Bytes(page, ActivityJson.Options), stop);
        seat.Seen = until;
        return true;
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.SlowestClient);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    // Only to notice that the client goes: what it says comes by POST.
    private async Task HearAsync(CancellationTokenSource ending, CancellationToken deaf)
    {
        var buffer = new byte[64];
        var heard = 0;
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent && heard <= LargestFrame)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), deaf);
                heard = frame.EndOfMessage ? 0 : heard + frame.Count;
                if (frame.MessageType == WebSocketMessageType.Close)
                    break;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Gone.
        }
        if (!ending.IsCancellationRequested)
            await ending.CancelAsync();
    }

    private async Task CloseAsync(bool isOver)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(isOver ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It is closed already.
        }
    }
}
