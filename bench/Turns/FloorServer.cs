using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThrivingFamilies.Bot.Channels.Sms;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>The least that any durable line must do: parse the form, check the signature, and group-commit the same rows. No dialog, no safety, no encryption.</summary>
internal static class FloorServer
{
    private static readonly TwilioSignature Signature = new(BenchArguments.Token);

    public static async Task<int> RunAsync(string[] rest)
    {
        var args = BenchArguments.Parse(rest);
        var builder = WebApplication.CreateSlimBuilder([$"--urls=http://127.0.0.1:{args.Port}"]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var queue = Channel.CreateBounded<FloorText>(4096);
        IFloorRows rows = args.Postgres is { } connection ? new PostgresFloorRows(connection) : new SqliteFloorRows($"{args.Folder}/floor.db");
        var writing = Task.Run(() => WriteAsync(queue.Reader, rows));
        var url = new Uri($"http://127.0.0.1:{args.Port}/sms");
        app.MapPost("/sms", context => ReceiveAsync(context, url, queue.Writer));
        await app.StartAsync();
        await Orders.ObeyAsync();
        await app.StopAsync();
        queue.Writer.Complete();
        await writing;
        return 0;
    }

    private static async Task ReceiveAsync(HttpContext context, Uri url, ChannelWriter<FloorText> queue)
    {
        var form = await context.Request.ReadFormAsync();
        var fields = form.Select(field => new KeyValuePair<string, string>(field.Key, field.Value.ToString()));
        if (!Signature.IsValid(url, fields, context.Request.Headers["X-Twilio-Signature"]))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var text = new FloorText(form["MessageSid"].ToString(), form["From"].ToString(), form["Body"].ToString());
        await queue.WriteAsync(text);
        await text.Done.Task;
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync("<Response/>");
    }

    private static async Task WriteAsync(ChannelReader<FloorText> queue, IFloorRows rows)
    {
        var batch = new List<FloorText>();
        while (await queue.WaitToReadAsync())
        {
            while (batch.Count < 128 && queue.TryRead(out var text))
                batch.Add(text);
            await rows.CommitAsync(batch);
            foreach (var text in batch)
                text.Done.SetResult();
            batch.Clear();
        }
    }
}
