using Microsoft.Extensions.DependencyInjection;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>How a test wants its line.</summary>
internal sealed record LineSetup
{
    /// <summary>Settings beyond the ordinary ones; <c>Twilio:From</c> and the like.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>A database that outlives the line, for tests of a restart; otherwise the line brings its own.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>A carrier that outlives the line.</summary>
    public Carrier.FakeCarrier? Carrier { get; init; }

    public MovableClock? Clock { get; init; }

    /// <summary>No carrier: the phones of /try.</summary>
    public bool IsLoopback { get; init; }

    /// <summary>Nothing is sent by itself: the test claims and sends.</summary>
    public bool IsMute { get; init; }

    public string Environment { get; init; } = "Production";

    /// <summary>Stands in for the safety content.</summary>
    public WatchfulDetector? Safety { get; init; }

    /// <summary>Takes the place of services.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };
}
