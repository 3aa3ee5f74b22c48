using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ThrivingFamilies.Bot.Tests.Support.Carrier;

/// <summary>
/// Plays the carrier's Messages resource over HTTP: takes messages, lists them newest first, checks each request against the
/// published description, and fails as its mood says. What it takes is recorded at once, as by the real one.
/// </summary>
internal sealed class FakeCarrier : IAsyncDisposable
{
    public const string AccountSid = "ACdeadbeefdeadbeefdeadbeefdeadbeef";

    public const string AuthToken = "0123456789abcdef0123456789abcdef";

    private readonly TimeProvider clock;
    private readonly MessagesDescription? description = MessagesDescription.Find();
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<CarrierMessage> messages = [];
    private readonly Dictionary<string, List<CarrierMessage>> byRecipient = [];
    private readonly ConcurrentQueue<string> violations = new();
    private int sends;
    private int lists;

    private FakeCarrier(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--urls=http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", (Func<HttpContext, string, Task>)SendAsync);
        app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", (Func<HttpContext, string, Task>)ListAsync);
        app.MapFallback(context => RejectAsync(context, $"{context.Request.Method} {context.Request.Path} is no resource of this carrier"));
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Asked for every request to send.</summary>
    public Func<CarrierAct> WhenSending { get; set; } = Mood.Kind;

    /// <summary>Asked for every request for the list.</summary>
    public Func<CarrierAct> WhenListing { get; set; } = Mood.Kind;

    /// <summary>What it asks to be left alone for when it answers 429.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests that were not as the description says; each was answered with 400.</summary>
    public IReadOnlyCollection<string> Violations => violations;

    /// <summary>Requests to send so far, whatever came of them.</summary>
    public int Sends => Volatile.Read(ref sends);

    /// <summary>Requests for the list so far.</summary>
    public int Lists => Volatile.Read(ref lists);

    /// <summary>Everything that it took, in order.</summary>
    public IReadOnlyList<CarrierMessage> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    public static async Task<FakeCarrier> StartAsync(TimeProvider clock)
    {
        var carrier = new FakeCarrier(clock);
        await carrier.app.StartAsync();
        carrier.Address = new Uri(carrier.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return carrier;
    }

    public IReadOnlyList<CarrierMessage> To(string phone)
    {
        lock (gate)
            return byRecipient.TryGetValue(phone, out var own) ? [.. own] : [];
    }

    /// <summary>Has taken this message before the line knew of it.</summary>
    public CarrierMessage Record(string from, string to, string body, Uri? statusCallback = null)
    {
        lock (gate)
        {
            var sid = "SM" + (messages.Count + 1).ToString("x32", CultureInfo.InvariantCulture);
            var message = new CarrierMessage(sid, from, to, body, statusCallback, clock.GetUtcNow());
            messages.Add(message);
            if (!byRecipient.TryGetValue(to, out var own))
                byRecipient[to] = own = [];
            own.Add(message);
            return message;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task SendAsync(HttpContext context, string account)
    {
        Interlocked.Increment(ref sends);
        var form = await context.Request.ReadFormAsync();
        if (!await IsFitAsync(context, account, form))
            return;
        var act = WhenSending();
        if (act is CarrierAct.Serve or CarrierAct.FailAfter or CarrierAct.DropAfter or CarrierAct.HangAfter)
        {
            var callback = form["StatusCallback"].ToString();
            var message = Record(form["From"].ToString(), form["To"].ToString(), form["Body"].ToString(), callback.Length > 0 ? new Uri(callback) : null);
            if (act == CarrierAct.Serve)
                await context.Response.WriteJsonAsync(StatusCodes.Status201Created, Resource(message));
        }
        await MisbehaveAsync(context, act);
    }

    private async Task ListAsync(HttpContext context, string account)
    {
        Interlocked.Increment(ref lists);
        if (!await IsFitAsync(context, account, FormCollection.Empty))
            return;
        var act = WhenListing();
        if (act == CarrierAct.Serve)
        {
            var size = int.TryParse(context.Request.Query["PageSize"], CultureInfo.InvariantCulture, out var asked) ? asked : 50;
            var to = context.Request.Query["To"].ToString();
            var list = (to.Length > 0 ? To(to) : Messages).Reverse().Take(size).Select(Resource);
            await context.Response.WriteJsonAsync(StatusCodes.Status200OK, new { messages = list, page = 0, page_size = size });
        }
        await MisbehaveAsync(context, act);
    }

    private async Task MisbehaveAsync(HttpContext context, CarrierAct act)
    {
        switch (act)
        {
            case CarrierAct.Refuse:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case CarrierAct.SlowDown:
                context.Response.Headers.RetryAfter = ((int)RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await context.Response.WriteJsonAsync(StatusCodes.Status429TooManyRequests, new { code = 20429, message = "Too Many Requests", status = 429 });
                break;
            case CarrierAct.FailBefore or CarrierAct.FailAfter:
                await context.Response.WriteJsonAsync(StatusCodes.Status500InternalServerError, new { code = 20500, message = "Internal Server Error", status = 500 });
                break;
            case CarrierAct.DropBefore or CarrierAct.DropAfter:
                context.Abort();
                break;
            case CarrierAct.HangBefore or CarrierAct.HangAfter:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case CarrierAct.OptedOut:
                await context.Response.WriteJsonAsync(StatusCodes.Status400BadRequest, new { code = 21610, message = "Attempt to send to unsubscribed recipient", status = 400 });
                break;
            case CarrierAct.BadNumber:
                await context.Response.WriteJsonAsync(StatusCodes.Status400BadRequest, new { code = 21211, message = "Invalid 'To' Phone Number", status = 400 });
                break;
        }
    }

    private async Task<bool> IsFitAsync(HttpContext context, string account, IFormCollection form)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}"));
        if (context.Request.Headers.Authorization != expected || account != AccountSid)
        {
            await context.Response.WriteJsonAsync(StatusCodes.Status401Unauthorized, new { code = 20003, message = "Authenticate", status = 401 });
            return false;
        }
        var problems = description?.Problems(context.Request.Method, account, Pairs(context.Request.Query), Pairs(form)) ?? [];
        if (problems.Count == 0)
            return true;
        await RejectAsync(context, string.Join("; ", problems));
        return false;
    }

    private Task RejectAsync(HttpContext context, string problem)
    {
        violations.Enqueue(problem);
        return context.Response.WriteJsonAsync(StatusCodes.Status400BadRequest, new { code = 21000, message = problem, status = 400 });
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values) =>
        values.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));

    private static object Resource(CarrierMessage message) => new
    {
        sid = message.Sid,
        account_sid = AccountSid,
        api_version = "2010-04-01",
        from = message.From,
        to = message.To,
        body = message.Body,
        direction = "outbound-api",
        status = "queued",
        num_segments = "1",
        num_media = "0",
        date_created = message.CreatedAt.ToString("r", CultureInfo.InvariantCulture),
        date_updated = message.CreatedAt.ToString("r", CultureInfo.InvariantCulture),
        date_sent = (string?)null,
        error_code = (int?)null,
        error_message = (string?)null,
        uri = $"/2010-04-01/Accounts/{AccountSid}/Messages/{message.Sid}.json",
    };
}
