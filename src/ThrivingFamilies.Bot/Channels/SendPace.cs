using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>Gives each message its place in the pace of the line's numbers (by default one a second for a long code). Shared by all replicas through the database.</summary>
internal sealed class SendPace(DbConnection connection, DbTransaction transaction, ClaimRequest request)
{
    // Made first, then read under its row lock, so that two replicas never give the same place twice.
    private const string Read = """
        INSERT INTO send_pace (line_address, free_at) VALUES (@number, 0)
        ON CONFLICT (line_address) DO UPDATE SET free_at = send_pace.free_at RETURNING free_at
        """;

    private const string Write = "UPDATE send_pace SET free_at = @freeAt WHERE line_address = @number";

    private readonly Dictionary<string, DateTimeOffset> freeAt = [];

    /// <summary>When the first number that was full has room again; null when none was full.</summary>
    public DateTimeOffset? NextRoomAt { get; private set; }

    /// <returns>When the next message from this number may go out; null when that is beyond the horizon.</returns>
    public async Task<DateTimeOffset?> NextAsync(string number)
    {
        if (request.MessagesPerSecond is not { } rate)
            return request.Now;
        if (!freeAt.TryGetValue(number, out var free))
            free = UnixTime.FromUnix(await connection.ExecuteScalarAsync<long>(Read, new { number }, transaction));
        var at = free > request.Now ? free : request.Now;
        var fits = at <= request.Now + request.Horizon;
        freeAt[number] = fits ? at + TimeSpan.FromSeconds(1 / rate) : free;
        if (!fits && !(NextRoomAt < at - request.Horizon))
            NextRoomAt = at - request.Horizon;
        return fits ? at : null;
    }

    public async Task SaveAsync()
    {
        foreach (var (number, free) in freeAt)
            await connection.ExecuteAsync(Write, new { number, freeAt = free.ToUnix() }, transaction);
    }
}
