using System.Globalization;
using Dapper;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>The carrier when none is configured: keeps phones in the database, for <c>/try</c>, and delivers at once.</summary>
internal sealed class LoopbackCarrier(Database database, Vault vault, OutboxResults results, TimeProvider clock) : ITextTransport
{
    /// <summary>The line's own number on the loopback network (555-01xx numbers are set aside for fiction).</summary>
    public const string LineNumber = "+15555550100";

    private const string Keep = """
        INSERT INTO loopback_texts (sid, phone_hash, to_phone, body, segments, encoding, status, at)
        VALUES (@sid, @hash, @toPhone, @body, @segments, @encoding, @status, @at) ON CONFLICT (sid) DO NOTHING
        """;

    private const string Find = "SELECT sid FROM loopback_texts WHERE sid = @sid";

    private const string OfPhone = """
        SELECT id AS Id, to_phone AS ToPhone, body AS Body, segments AS Segments, encoding AS Encoding, status AS Status, at AS At
        FROM loopback_texts WHERE phone_hash = @hash AND id > @after ORDER BY id LIMIT 200
        """;

    public double? MessagesPerSecond => null;

    public async Task<string> SendAsync(TextMessage message, CancellationToken stop)
    {
        var sid = SidOf(message);
        await KeepAsync(sid, message.To, message.Body, toPhone: true);
        await results.HearAsync(message.OutboxId, sid, "delivered", null, clock.GetUtcNow());
        return sid;
    }

    public async Task<string?> FindSentAsync(TextMessage message, DateTimeOffset since, IReadOnlySet<string> known, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.ExecuteScalarAsync<string?>(Find, new { sid = SidOf(message) });
    }

    /// <summary>Shows a text that somebody typed on one of the phones.</summary>
    public Task TypedAsync(string sid, string phone, string body) => KeepAsync(sid, phone, body, toPhone: false);

    /// <summary>What a phone shows, oldest first.</summary>
    /// <param name="after">Only what came after this text's id.</param>
    public async Task<IReadOnlyList<LoopbackText>> TextsOfAsync(string phone, long after, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var hash = vault.Hash(phone);
        var rows = await connection.QueryAsync<(long Id, int ToPhone, byte[] Body, int Segments, string Encoding, string Status, long At)>(OfPhone, new { hash, after });
        return [.. rows.Select(row => new LoopbackText(
            row.Id, row.ToPhone == 1, vault.Open(row.Body, Owner(hash), SealedFor.LoopbackText), row.Segments, row.Encoding, row.Status, UnixTime.FromUnix(row.At)))];
    }

    private Task KeepAsync(string sid, string phone, string body, bool toPhone)
    {
        var hash = vault.Hash(phone);
        var count = SegmentCount.Of(body);
        return database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            Keep,
            new
            {
                sid,
                hash,
                toPhone = toPhone ? 1 : 0,
                body = vault.Seal(body, Owner(hash), SealedFor.LoopbackText),
                segments = count.Segments,
                encoding = count.Encoding.ToString(),
                status = toPhone ? "delivered" : "received",
                at = clock.GetUtcNow().ToUnix(),
            },
            transaction));
    }

    private static string SidOf(TextMessage message) => "LB" + message.OutboxId.ToString("x32", CultureInfo.InvariantCulture);

    private static long Owner(byte[] hash) => BitConverter.ToInt64(hash, 0);
}
