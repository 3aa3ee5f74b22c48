using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.CommandLine;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Bot.Tests.Support.Carrier;
using ThrivingFamilies.Dialogs.Help;
using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>The real line, listening on a free loopback port, with a fresh database and a fake carrier.</summary>
internal sealed class Line : IAsyncDisposable
{
    public const string Number = "+15555550100";

    public static readonly Uri PublicUrl = new("https://line.example.org");

    private readonly LineSetup setup;
    private readonly WebApplication app;

    private Line(LineSetup setup, TestDatabase database, FakeCarrier carrier, MovableClock clock)
    {
        (this.setup, Database, Carrier, Clock) = (setup, database, carrier, clock);
        var builder = LineApplication.CreateBuilder([.. Settings().Select(pair => $"--{pair.Key}={pair.Value}")]);
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(services => new BrainSource((setup.Safety?.Brain() ?? Brains.For(
            services.GetRequiredService<ContentFiles>(), services.GetRequiredService<IOptions<LineOptions>>().Value, services.GetRequiredService<IOptions<PublicOptions>>().Value)).LookingIn(services.GetRequiredService<IHelpFinder>())));
        if (setup.IsMute)
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(Delivery)));
        setup.Services(builder.Services);
        app = LineApplication.Build(builder);
    }

    public TestDatabase Database { get; }

    public FakeCarrier Carrier { get; }

    public MovableClock Clock { get; }

    public LogBook Logs { get; } = new();

    public IServiceProvider Services => app.Services;

    public HttpClient Http { get; private set; } = new();

    public Uri Address => Http.BaseAddress!;

    public static Task<Line> StartAsync(Engine engine) => StartAsync(engine, new LineSetup());

    public static async Task<Line> StartAsync(Engine engine, LineSetup setup)
    {
        var clock = setup.Clock ?? new MovableClock(Some.Now);
        var line = new Line(setup, setup.Database ?? await TestDatabase.CreateAsync(engine), setup.Carrier ?? await FakeCarrier.StartAsync(clock), clock);
        await StartUp.PrepareAsync(line.Services);
        await line.app.StartAsync();
        line.Http = new HttpClient { BaseAddress = new Uri(line.app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
        return line;
    }

    public Phone Phone(string number = Some.Phone) => new(this, number);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Signed as the carrier signs, for the public URL, and sent to where the line really listens.</summary>
    public Task<HttpResponseMessage> PostSignedAsync(string pathAndQuery, IEnumerable<KeyValuePair<string, string>> fields) =>
        Http.SendAsync(SignedPost.Create(FakeCarrier.AuthToken, new Uri(PublicUrl, pathAndQuery), new Uri(Address, pathAndQuery), fields));

    /// <summary>What the carrier says later of a message that it took.</summary>
    public Task<HttpResponseMessage> PostStatusAsync(CarrierMessage message, string status, int? errorCode = null)
    {
        var fields = new Dictionary<string, string> { ["MessageSid"] = message.Sid, ["MessageStatus"] = status, ["To"] = message.To, ["From"] = message.From };
        if (errorCode is { } code)
            fields["ErrorCode"] = $"{code}";
        return PostSignedAsync(message.StatusCallback!.PathAndQuery, fields);
    }

    /// <summary>A sentence of the service's own, as it goes out by text.</summary>
    public string Phrase(string name) => GsmText.Smart(Get<BrainSource>().Current.Phrase(name, "en"));

    public async Task<T> AskAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Get<Database>().OpenAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, values))!;
    }

    public async Task ExecuteAsync(string sql, object? values = null) =>
        await Get<Database>().WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, values, transaction));

    public Task<long> CountAsync(string table, string where = "1 = 1") => AskAsync<long>($"SELECT COUNT(*) FROM {table} WHERE {where}");

    /// <summary>When this person opted out; null when they did not.</summary>
    public Task<long?> OptedOutAtAsync(string phone) =>
        AskAsync<long?>("SELECT opted_out_at FROM conversations WHERE address_hash = @hash", new { hash = Get<Vault>().Hash(phone) });

    /// <summary>The outbox of one person, in order, opened.</summary>
    public async Task<IReadOnlyList<OutboxRow>> OutboxAsync(string phone)
    {
        await using var connection = await Get<Database>().OpenAsync();
        var rows = await connection.QueryAsync<(long Id, long Owner, long Position, string Kind, byte[] Body, int State, int Attempts, int? ErrorCode, string? Sid)>(
            """
            SELECT o.id, o.conversation_id, o.position, o.kind, o.body, o.state, o.attempts, o.error_code, o.provider_sid
            FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE c.address_hash = @hash ORDER BY o.position
            """,
            new { hash = Get<Vault>().Hash(phone) });
        var seal = Get<TurnSeal>();
        return [.. rows.Select(row => new OutboxRow(row.Id, row.Position, row.Kind, seal.OpenMessage(row.Body, row.Owner), row.State, row.Attempts, row.ErrorCode, row.Sid))];
    }

    /// <summary>Waits until every stored text is turned and every message that is due has met its fate.</summary>
    public Task IdleAsync() => Eventually.IsTrueAsync(
        async () => await AskAsync<long>("SELECT (SELECT COUNT(*) FROM inbox WHERE state = 0) + (SELECT COUNT(*) FROM outbox WHERE state IN (0, 1))") == 0,
        "the line has turned and sent everything");

    /// <summary>The graceful stop.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (setup.Carrier is null)
            await Carrier.DisposeAsync();
        if (setup.Database is null)
            await Database.DisposeAsync();
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = Database.Settings();
        settings["urls"] = "http://127.0.0.1:0";
        settings["environment"] = setup.Environment;
        settings["Line:TimeZone"] = "America/Chicago";
        settings["Conversations:SweepEvery"] = "00:00:00.2";
        settings["Delivery:FirstRetryAfter"] = "00:00:00.02";
        if (!setup.IsLoopback)
        {
            settings["Public:BaseUrl"] = PublicUrl.OriginalString;
            settings["Twilio:AccountSid"] = FakeCarrier.AccountSid;
            settings["Twilio:AuthToken"] = FakeCarrier.AuthToken;
            settings["Twilio:From"] = Number;
            settings["Twilio:ApiBaseUrl"] = Carrier.Address.OriginalString;
            settings["Twilio:MessagesPerSecond"] = "1000";
            settings["Twilio:Timeout"] = "00:00:00.5";
        }
        foreach (var (name, value) in setup.Settings)
            settings[name] = value;
        return settings;
    }
}
