using Microsoft.Data.Sqlite;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>The service's own turns, errands and handoffs over a database in memory, on a clock that stands still until it is moved. Nothing is sent.</summary>
internal sealed class TalkHouse : IDisposable
{
    private static int made;

    private readonly string connectionString = $"Data Source=talk{Interlocked.Increment(ref made)};Mode=Memory;Cache=Shared";
    private readonly SqliteConnection keepsItAlive;
    private readonly BrainSource brains;
    private readonly TalkClock clock;
    private readonly Action<IServiceCollection> more;
    private ServiceProvider rooms;

    /// <param name="more">Takes the place of services.</param>
    public TalkHouse(BrainSource brains, TalkClock clock, Action<IServiceCollection>? more = null)
    {
        (this.brains, this.clock, this.more) = (brains, clock, more ?? (_ => { }));
        keepsItAlive = new SqliteConnection(connectionString);
        keepsItAlive.Open();
        rooms = Open();
        rooms.GetRequiredService<Migrator>().ApplyAsync().GetAwaiter().GetResult();
    }

    public T Get<T>()
        where T : notnull => rooms.GetRequiredService<T>();

    /// <summary>Everything that lives in memory begins anew, as after a restart; the database stays.</summary>
    public void Restart()
    {
        Close();
        rooms = Open();
    }

    public void Dispose()
    {
        Close();
        keepsItAlive.Dispose();
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddMetrics().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddStorage().AddPrivacy().AddConversations().AddHandoff();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(brains).AddSingleton(KeyRing.InMemory()).AddSingleton<Database>(_ => new SqliteDatabase(connectionString));
        more(services);
        return services.BuildServiceProvider();
    }

    private void Close()
    {
        rooms.GetRequiredService<ITurnStore>().DisposeAsync().AsTask().GetAwaiter().GetResult();
        rooms.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
