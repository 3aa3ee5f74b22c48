namespace ThrivingFamilies.Bot.Tests.Support.Carrier;

/// <summary>How the fake carrier is disposed: an act for each request, in the order in which they come.</summary>
internal static class Mood
{
    private static readonly CarrierAct[] Trouble =
    [
        CarrierAct.Refuse, CarrierAct.SlowDown, CarrierAct.FailBefore, CarrierAct.FailAfter,
        CarrierAct.DropBefore, CarrierAct.DropAfter, CarrierAct.HangBefore, CarrierAct.HangAfter,
    ];

    public static Func<CarrierAct> Kind => () => CarrierAct.Serve;

    public static Func<CarrierAct> Always(CarrierAct act) => () => act;

    /// <summary>These acts first, then service.</summary>
    public static Func<CarrierAct> First(params CarrierAct[] acts)
    {
        var next = -1;
        return () => Interlocked.Increment(ref next) is var i && i < acts.Length ? acts[i] : CarrierAct.Serve;
    }

    /// <summary>Trouble of every sort at random.</summary>
    /// <param name="share">How many requests of one meet trouble, from 0 to 1.</param>
    public static Func<CarrierAct> Rough(int seed, double share)
    {
        var chance = new Random(seed);
        var gate = new Lock();
        return () =>
        {
            lock (gate)
                return chance.NextDouble() < share ? Trouble[chance.Next(Trouble.Length)] : CarrierAct.Serve;
        };
    }
}
