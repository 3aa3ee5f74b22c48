using Npgsql;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>
/// One group commit on PostgreSQL. Everything goes in sets (unnest), so that a commit costs a few round trips however many turns it holds.
/// The outcomes share one savepoint; when the database refuses them, each is written again in a savepoint of its own, so that only the bad one is left out.
/// </summary>
internal sealed class PostgresTurnUnit(NpgsqlConnection connection, NpgsqlTransaction transaction, TurnSeal seal, ErrandStore errands) : ITurnUnit
{
    private const string HoldByAddress = """
        SELECT id, channel, line_address, session, last_position, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id, worker_id, address_hash
        FROM conversations WHERE address_hash = ANY($1) FOR UPDATE SKIP LOCKED
        """;

    private const string BeginConversations = """
        INSERT INTO conversations (channel, address_hash, address, line_address, last_heard_at, created_at)
        SELECT * , at FROM unnest($1::text[], $2::bytea[], $3::bytea[], $4::text[], $5::bigint[]) AS new (channel, hash, address, line_address, at)
        ON CONFLICT (address_hash) DO NOTHING
        RETURNING id, channel, line_address, session, last_position, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id, worker_id, address_hash
        """;

    private const string FindBusy = """
        SELECT id, channel, line_address, session, last_position, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id, worker_id, address_hash
        FROM conversations WHERE address_hash = ANY($1)
        """;

    private const string HoldById = """
        SELECT id, channel, line_address, session, last_position, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id, worker_id, address_hash, address
        FROM conversations WHERE id = ANY($1) FOR UPDATE SKIP LOCKED
        """;

    // Texts of held conversations are stored as turned at once: the turn follows in this transaction, and its failure sets the row back.
    private const string StoreTexts = """
        INSERT INTO inbox (conversation_id, provider_message_id, body, media_count, opt_out_type, trace, received_at, state)
        SELECT conversation_id, sid, body, media_count, opt_out_type, trace, received_at, state
        FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::int[], $5::text[], $6::text[], $7::bigint[], $8::int[])
            WITH ORDINALITY AS new (conversation_id, sid, body, media_count, opt_out_type, trace, received_at, state, place)
        ORDER BY place
        ON CONFLICT (provider_message_id) DO NOTHING
        RETURNING id, provider_message_id
        """;

    private const string Waiting = """
        SELECT id, conversation_id, body, media_count, opt_out_type, trace, received_at, attempts, picks
        FROM inbox WHERE conversation_id = ANY($1) AND state = 0 AND (attempts = 0 OR id = ANY($2)) ORDER BY id
        """;

    private const string WakeOthers = """
        SELECT pg_notify('line_inbox', conversation_id::text) FROM unnest($1::bigint[]) AS busy (conversation_id)
        """;

    private const string RecordFailures = """
        UPDATE inbox SET state = 0, attempts = attempts + 1, next_attempt_at = failed.next, failure = failed.failure
        FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS failed (id, next, failure) WHERE inbox.id = failed.id
        """;

    private const string LeaveWaiting = "UPDATE inbox SET state = 0 WHERE id = ANY($1)";

    public HashSet<long> Due { get; } = [];

    public async Task<Dictionary<string, Conversation>> MeetAsync(IReadOnlyCollection<Arrival> arrivals)
    {
        var strangers = new Dictionary<string, (Arrival Arrival, byte[] Hash)>(arrivals.Count);
        foreach (var arrival in arrivals)
        {
            if (!strangers.ContainsKey(arrival.Address))
                strangers[arrival.Address] = (arrival, seal.Hash(arrival.Address));
        }
        var met = new Dictionary<string, Conversation>(strangers.Count);
        await MeetAsync(HoldByAddress, isHeld: true, strangers, met);
        await BeginAsync(strangers, met);
        await MeetAsync(FindBusy, isHeld: false, strangers, met);
        return met;
    }

    public async Task<IReadOnlyList<Conversation>> HoldAsync(IReadOnlyCollection<long> conversationIds)
    {
        var held = new List<Conversation>(conversationIds.Count);
        if (conversationIds.Count == 0)
            return held;
        await using var command = Command(HoldById, conversationIds.ToArray());
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            held.Add(PostgresTurnRow.Conversation(row, seal.OpenAddress((byte[])row[12], (byte[])row[11]), seal));
        return held;
    }

    public async Task<IReadOnlyList<InboundText?>> StoreAsync(
        IReadOnlyList<Arrival> arrivals, IReadOnlyDictionary<string, Conversation> conversations)
    {
        var stored = new InboundText?[arrivals.Count];
        if (arrivals.Count == 0)
            return stored;
        var homes = arrivals.Select(arrival => conversations[arrival.Address]).ToArray();
        var fresh = await InsertAsync(arrivals, homes);
        for (var i = 0; i < stored.Length; i++)
        {
            // The same id twice in one commit is one row: the first arrival takes it.
            if (fresh.Remove(arrivals[i].ProviderMessageId, out var inboxId))
                stored[i] = arrivals[i].Stored(inboxId, homes[i].Id);
        }
        await WakeOthersAsync(homes.Where((home, i) => !home.IsHeld && stored[i] is not null).Select(home => home.Id).Distinct().ToArray());
        return stored;
    }

    public async Task<IReadOnlyList<InboundText>> WaitingAsync(IReadOnlyCollection<long> conversationIds, IReadOnlyCollection<long> retryInboxIds)
    {
        var waiting = new List<InboundText>();
        await using var command = Command(Waiting, conversationIds.ToArray(), retryInboxIds.ToArray());
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            waiting.Add(PostgresTurnRow.Text(row, seal));
        return waiting;
    }

    public async Task<IReadOnlyList<(TurnOutcome Outcome, Exception Error)>> WriteAsync(IReadOnlyList<TurnOutcome> outcomes)
    {
        if (outcomes.Count == 0)
            return [];
        if (await TryWriteAsync(outcomes) is null)
            return [];
        return await WriteOneByOneAsync(outcomes);
    }

    public async Task RecordFailuresAsync(IReadOnlyList<TurnFailure> failures)
    {
        if (failures.Count == 0)
            return;
        await using var command = Command(
            RecordFailures,
            failures.Select(f => f.Inbound.InboxId).ToArray(), failures.Select(f => f.NextAttemptAt.ToUnix()).ToArray(), failures.Select(f => f.Failure).ToArray());
        await command.ExecuteNonQueryAsync();
    }

    public Task<IReadOnlyList<Errand>> DueErrandsAsync(IReadOnlyCollection<long> conversationIds, DateTimeOffset now) =>
        errands.DueOfAsync(connection, transaction, conversationIds, now);

    public async Task RecordFailuresAsync(IReadOnlyList<ErrandFailure> failures)
    {
        foreach (var failure in failures)
            await ErrandStore.RecordFailureAsync(connection, transaction, failure);
    }

    public Task CommitAsync() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task MeetAsync(
        string sql, bool isHeld, Dictionary<string, (Arrival Arrival, byte[] Hash)> strangers, Dictionary<string, Conversation> met)
    {
        if (strangers.Count == 0)
            return;
        object hashes = strangers.Values.Select(stranger => stranger.Hash).ToArray(); // one parameter, not one for each hash
        await using var command = Command(sql, hashes);
        await ReadMetAsync(command, isHeld, strangers, met);
    }

    private async Task BeginAsync(Dictionary<string, (Arrival Arrival, byte[] Hash)> strangers, Dictionary<string, Conversation> met)
    {
        if (strangers.Count == 0)
            return;
        // In the order of their hashes, so that two replicas that meet the same strangers wait for each other in the same order.
        var ordered = strangers.Values.OrderBy(stranger => BitConverter.ToUInt64(stranger.Hash)).ToArray();
        await using var command = Command(
            BeginConversations,
            ordered.Select(s => s.Arrival.Channel.ToString()).ToArray(), ordered.Select(s => s.Hash).ToArray(),
            ordered.Select(s => seal.Address(s.Arrival.Address, s.Hash)).ToArray(), ordered.Select(s => s.Arrival.LineAddress).ToArray(),
            ordered.Select(s => s.Arrival.ReceivedAt.ToUnix()).ToArray());
        await ReadMetAsync(command, isHeld: true, strangers, met);
    }

    private async Task ReadMetAsync(
        NpgsqlCommand command, bool isHeld, Dictionary<string, (Arrival Arrival, byte[] Hash)> strangers, Dictionary<string, Conversation> met)
    {
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            var hash = (byte[])row[11];
            var address = strangers.First(stranger => stranger.Value.Hash.AsSpan().SequenceEqual(hash)).Key; // few enough to look through
            strangers.Remove(address);
            met[address] = PostgresTurnRow.Conversation(row, address, seal) with { IsHeld = isHeld };
        }
    }

    private async Task<Dictionary<string, long>> InsertAsync(IReadOnlyList<Arrival> arrivals, Conversation[] homes)
    {
        await using var command = Command(
            StoreTexts,
            homes.Select(home => home.Id).ToArray(), arrivals.Select(a => a.ProviderMessageId).ToArray(),
            arrivals.Select((a, i) => seal.Message(a.Body, homes[i].Id)).ToArray(), arrivals.Select(a => a.MediaCount).ToArray(),
            arrivals.Select(a => a.OptOutType).ToArray(), arrivals.Select(a => a.Trace).ToArray(),
            arrivals.Select(a => a.ReceivedAt.ToUnix()).ToArray(), homes.Select(home => home.IsHeld ? 1 : 0).ToArray());
        var fresh = new Dictionary<string, long>(arrivals.Count);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            fresh[row.GetString(1)] = row.GetInt64(0);
        return fresh;
    }

    private async Task WakeOthersAsync(long[] busy)
    {
        if (busy.Length == 0)
            return;
        await using var command = Command(WakeOthers, busy);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<(TurnOutcome Outcome, Exception Error)>> WriteOneByOneAsync(IReadOnlyList<TurnOutcome> outcomes)
    {
        var refused = new List<(TurnOutcome Outcome, Exception Error)>();
        foreach (var outcome in outcomes)
        {
            if (refused.Exists(r => r.Outcome.Conversation.Id == outcome.Conversation.Id))
                await LeaveWaitingAsync(outcome);
            else if (await TryWriteAsync([outcome]) is { } error)
                refused.Add((outcome, error));
        }
        return refused;
    }

    private async Task LeaveWaitingAsync(TurnOutcome outcome)
    {
        if (outcome.Inbound is not { } inbound)
            return;
        await using var command = Command(LeaveWaiting, new[] { inbound.InboxId });
        await command.ExecuteNonQueryAsync();
    }

    private async Task<Exception?> TryWriteAsync(IReadOnlyList<TurnOutcome> outcomes)
    {
        try
        {
            await using (var batch = new NpgsqlBatch(connection, transaction))
            {
                new PostgresOutcomeBatch(batch, seal, outcomes).Fill();
                await batch.ExecuteNonQueryAsync();
            }
            foreach (var outcome in outcomes.Where(outcome => outcome.ReachesFurther))
                await ReachFurtherAsync(outcome);
            return null;
        }
        catch (Exception error) when (error is not (OutOfMemoryException or NpgsqlException { IsTransient: true }))
        {
            await transaction.RollbackAsync("turns");
            return error;
        }
    }

    private async Task ReachFurtherAsync(TurnOutcome outcome)
    {
        var scope = new TurnScope(connection, transaction, seal, outcome);
        await scope.WriteAsync();
        Due.UnionWith(scope.Due);
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
