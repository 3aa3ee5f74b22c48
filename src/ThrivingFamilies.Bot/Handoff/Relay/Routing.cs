using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>
/// For which family a worker's text without a code is. Only where no other family can be meant: the worker has this one alone and was not
/// talking with one that has ended since, or they talked with it last and nobody else has written or was taken in between. Otherwise: nobody's.
/// </summary>
internal static class Routing
{
    /// <param name="open">The worker's open cases.</param>
    /// <returns>Null when the worker must be asked.</returns>
    public static Case? Of(Worker worker, IReadOnlyList<Case> open, DateTimeOffset now, TimeSpan threadFor)
    {
        if (worker.Unclear == 1)
            return null;
        if (worker.CurrentCaseId is not { } current)
            return open.Count == 1 ? open[0] : null;
        if (open.FirstOrDefault(about => about.Id == current) is not { } talking)
            return null;
        return open.Count == 1 || UnixTime.FromUnix(worker.CurrentAt) > now - threadFor ? talking : null;
    }
}
