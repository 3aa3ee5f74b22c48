using System.Globalization;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>What the benchmark tells a server process on its standard input.</summary>
internal static class Orders
{
    /// <summary>Says that the server is up, and answers until it is told to stop.</summary>
    public static async Task ObeyAsync()
    {
        Console.WriteLine("up");
        while (await Console.In.ReadLineAsync() is { } order and not "stop")
        {
            if (order == "cost")
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalMilliseconds:F0} {Environment.WorkingSet / 1_000_000}"));
        }
    }
}
