using System.Diagnostics;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>Waits for something that another thread or process is about to do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="what">What is waited for, as the failure names it.</param>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since) > (patience ?? Patience))
                Assert.Fail($"Waited in vain: {what}.");
            await Task.Delay(10);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string what, TimeSpan? patience = null) =>
        IsTrueAsync(() => Task.FromResult(condition()), what, patience);
}
