using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Faults;

/// <summary>
/// The line under load as processes of its own that are killed (SIGKILL) at random instants and started again, with a carrier that refuses, hangs,
/// fails and asks to slow down at random. One process on SQLite, two replicas on PostgreSQL.
/// </summary>
internal sealed class FaultRun : IAsyncDisposable
{
    private const int People = 12;
    private const int TextsEach = 25;
    private const double TroubleShare = 0.15;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(4);

    private readonly TestDatabase database;
    private readonly FakeCarrier carrier;
    private readonly Random chance;
    private readonly int seed;
    private readonly LineProcess[] replicas;
    private readonly List<Person> people = [];

    private FaultRun(TestDatabase database, FakeCarrier carrier, int seed)
    {
        (this.database, this.carrier, this.seed, chance) = (database, carrier, seed, new Random(seed));
        EchoContent.Write(database.Folder);
        replicas = [.. Enumerable.Range(0, database.Engine == Engine.Postgres ? 2 : 1).Select(_ => new LineProcess(database.Folder, Settings()))];
    }

    public IReadOnlyList<Person> Everybody => people;

    public int Kills { get; private set; }

    public int Repeats { get; private set; }

    public string Output => string.Join('\n', replicas.Select(replica => replica.Output));

    public static async Task<FaultRun> StartAsync(Engine engine, int seed)
    {
        var carrier = await FakeCarrier.StartAsync(TimeProvider.System);
        var run = new FaultRun(await TestDatabase.CreateAsync(engine), carrier, seed);
        await Task.WhenAll(run.replicas.Select(replica => replica.StartAndWaitAsync())); // at once: one migrates and makes the keys, the other waits
        return run;
    }

    /// <summary>Kills so many times under load, then lets the line finish its work in peace.</summary>
    public async Task RunAsync(int kills)
    {
        (carrier.RetryAfter, carrier.WhenSending, carrier.WhenListing) = (TimeSpan.FromSeconds(1), Mood.Rough(seed, TroubleShare), Mood.Rough(seed + 1, TroubleShare));
        using var sender = new Sender([.. replicas.Select(replica => replica.Address)]);
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, People).Select(n => KeepTextingAsync(n, sender, enough.Token)).ToArray();
        for (Kills = 0; Kills < kills; Kills++)
            await KillOneAsync();
        await enough.CancelAsync();
        (carrier.WhenSending, carrier.WhenListing) = (Mood.Kind, Mood.Kind);
        await Task.WhenAll(load);
        Repeats = sender.Repeats;
        await Eventually.IsTrueAsync(() => people.All(person => person.HasAllAnswers()), "every acknowledged text to be answered", LongestRest)
            .ContinueWith(_ => { }, TaskScheduler.Default); // what is missing is said by the complaints
        await RestAsync();
    }

    public IReadOnlyList<string> Complaints() => [.. people.SelectMany(person => person.Complaints()), .. carrier.Violations.Distinct()];

    /// <summary>The graceful end: every process exits with 0.</summary>
    public async Task<int[]> EndAsync()
    {
        await Task.WhenAll(replicas.Select(replica => replica.TerminateAsync()));
        return [.. replicas.Select(replica => replica.ExitCode)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        await carrier.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task KillOneAsync()
    {
        var replica = replicas[chance.Next(replicas.Length)];
        await Task.Delay(chance.Next(1200));
        await replica.KillAsync();
        replica.Start();
        if (chance.Next(6) > 0)
            await replica.ReadyAsync(); // otherwise the next one may be killed while it starts
    }

    // A new number after some texts, so that first contacts are among what the kills hit.
    private async Task KeepTextingAsync(int n, Sender sender, CancellationToken stop)
    {
        for (var life = 0; !stop.IsCancellationRequested; life++)
        {
            var person = new Person(Some.PhoneOf(n + (life * People)), sender, carrier, new Random(seed + n + (life * People)));
            lock (people)
                people.Add(person);
            await person.TextAsync(TextsEach, stop);
        }
    }

    // Long enough for what a wrong repeat would still bring: until the carrier has got nothing new for a while.
    private async Task RestAsync()
    {
        for (var (seen, quiet) = (-1, 0); quiet < 30; await Task.Delay(100))
        {
            quiet = carrier.Messages.Count == seen ? quiet + 1 : 0;
            seen = carrier.Messages.Count;
        }
    }

    private Dictionary<string, string?> Settings() => new(database.Settings())
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", // so that dialogs/ of the working directory is used
        ["Public:BaseUrl"] = Line.PublicUrl.OriginalString,
        ["Twilio:AccountSid"] = FakeCarrier.AccountSid,
        ["Twilio:AuthToken"] = FakeCarrier.AuthToken,
        ["Twilio:From"] = Line.Number,
        ["Twilio:ApiBaseUrl"] = carrier.Address.OriginalString,
        ["Twilio:MessagesPerSecond"] = "1000",
        ["Twilio:Timeout"] = "00:00:01.5",
        ["Conversations:SweepEvery"] = "00:00:00.2",
        ["Conversations:MaxAttempts"] = "20",
        ["Delivery:Lease"] = "00:00:03",
        ["Delivery:FirstRetryAfter"] = "00:00:00.1",
        ["Delivery:MaxAttempts"] = "100",
    };
}
