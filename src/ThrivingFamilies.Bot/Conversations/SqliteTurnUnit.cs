using Microsoft.Data.Sqlite;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>One group commit on SQLite. The only writer, so every conversation is free; all work is in process and synchronous.</summary>
internal sealed class SqliteTurnUnit : ITurnUnit
{
    private readonly SqliteTurnStatements sql;
    private readonly TurnSeal seal;
    private readonly ErrandStore errands;
    private readonly IDisposable writer;
    private bool isOpen;

    public SqliteTurnUnit(SqliteTurnStatements sql, TurnSeal seal, ErrandStore errands, IDisposable writer)
    {
        (this.sql, this.seal, this.errands, this.writer) = (sql, seal, errands, writer);
        sql.Begin.ExecuteNonQuery();
        isOpen = true;
    }

    public HashSet<long> Due { get; } = [];

    public Task<Dictionary<string, Conversation>> MeetAsync(IReadOnlyCollection<Arrival> arrivals)
    {
        var met = new Dictionary<string, Conversation>(arrivals.Count);
        foreach (var arrival in arrivals)
        {
            if (!met.ContainsKey(arrival.Address))
                met[arrival.Address] = Find(arrival) ?? Begin(arrival);
        }
        return Task.FromResult(met);
    }

    public Task<IReadOnlyList<Conversation>> HoldAsync(IReadOnlyCollection<long> conversationIds)
    {
        var held = new List<Conversation>(conversationIds.Count);
        foreach (var id in conversationIds)
        {
            using var row = sql.FindById.With(id).ExecuteReader();
            if (row.Read())
                held.Add(Read(row, seal.OpenAddress(row.Bytes(11)!, row.Bytes(12)!)));
        }
        return Task.FromResult<IReadOnlyList<Conversation>>(held);
    }

    public Task<IReadOnlyList<InboundText?>> StoreAsync(IReadOnlyList<Arrival> arrivals, IReadOnlyDictionary<string, Conversation> conversations)
    {
        var stored = new InboundText?[arrivals.Count];
        for (var i = 0; i < stored.Length; i++)
            stored[i] = Store(arrivals[i], conversations[arrivals[i].Address].Id);
        return Task.FromResult<IReadOnlyList<InboundText?>>(stored);
    }

    public Task<IReadOnlyList<InboundText>> WaitingAsync(IReadOnlyCollection<long> conversationIds, IReadOnlyCollection<long> retryInboxIds)
    {
        var waiting = new List<InboundText>();
        foreach (var id in conversationIds)
        {
            using var row = sql.Waiting.With(id).ExecuteReader();
            while (row.Read())
                waiting.Add(ReadText(row));
        }
        waiting.RemoveAll(text => text.Attempts > 0 && !retryInboxIds.Contains(text.InboxId));
        waiting.Sort((a, b) => a.InboxId.CompareTo(b.InboxId));
        return Task.FromResult<IReadOnlyList<InboundText>>(waiting);
    }

    public async Task<IReadOnlyList<(TurnOutcome Outcome, Exception Error)>> WriteAsync(IReadOnlyList<TurnOutcome> outcomes)
    {
        var refused = new List<(TurnOutcome Outcome, Exception Error)>();
        foreach (var outcome in outcomes)
        {
            if (refused.Exists(r => r.Outcome.Conversation.Id == outcome.Conversation.Id))
                LeaveWaiting(outcome);
            else if (await TryWriteAsync(outcome) is { } error)
                refused.Add((outcome, error));
        }
        return refused;
    }

    public Task<IReadOnlyList<Errand>> DueErrandsAsync(IReadOnlyCollection<long> conversationIds, DateTimeOffset now) =>
        errands.DueOfAsync(sql.Connection, null, conversationIds, now);

    public async Task RecordFailuresAsync(IReadOnlyList<ErrandFailure> failures)
    {
        foreach (var failure in failures)
            await ErrandStore.RecordFailureAsync(sql.Connection, null, failure);
    }

    public Task RecordFailuresAsync(IReadOnlyList<TurnFailure> failures)
    {
        foreach (var failure in failures)
            sql.RecordFailure.With(failure.NextAttemptAt.ToUnix(), failure.Failure, failure.Inbound.InboxId).ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public Task CommitAsync()
    {
        sql.Commit.ExecuteNonQuery();
        isOpen = false;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        try
        {
            if (isOpen)
                sql.Rollback.ExecuteNonQuery();
        }
        finally
        {
            writer.Dispose();
        }
        return ValueTask.CompletedTask;
    }

    private Conversation? Find(Arrival arrival)
    {
        using var row = sql.FindByAddress.With(seal.Hash(arrival.Address)).ExecuteReader();
        return row.Read() ? Read(row, arrival.Address) : null;
    }

    private Conversation Begin(Arrival arrival)
    {
        var hash = seal.Hash(arrival.Address);
        var now = arrival.ReceivedAt.ToUnix();
        var id = (long)sql.BeginConversation
            .With(arrival.Channel.ToString(), hash, seal.Address(arrival.Address, hash), arrival.LineAddress, now).ExecuteScalar()!;
        return new Conversation
        {
            Id = id,
            Channel = arrival.Channel,
            Address = arrival.Address,
            LineAddress = arrival.LineAddress,
            LastHeardAt = arrival.ReceivedAt,
        };
    }

    private InboundText? Store(Arrival arrival, long conversationId)
    {
        var id = sql.StoreText.With(
            conversationId, arrival.ProviderMessageId, seal.Message(arrival.Body, conversationId), arrival.MediaCount,
            arrival.OptOutType, arrival.Trace, arrival.ReceivedAt.ToUnix()).ExecuteScalar();
        return id is long inboxId ? arrival.Stored(inboxId, conversationId) : null;
    }

    private async ValueTask<Exception?> TryWriteAsync(TurnOutcome outcome)
    {
        sql.Savepoint.ExecuteNonQuery();
        try
        {
            Write(outcome);
            if (outcome.ReachesFurther)
                await ReachFurtherAsync(outcome);
            sql.Release.ExecuteNonQuery();
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            sql.RollbackTurn.ExecuteNonQuery();
            sql.Release.ExecuteNonQuery();
            return error;
        }
    }

    private async Task ReachFurtherAsync(TurnOutcome outcome)
    {
        var scope = new TurnScope(sql.Connection, null, seal, outcome);
        await scope.WriteAsync();
        Due.UnionWith(scope.Due);
    }

    private void Write(TurnOutcome outcome)
    {
        var conversation = outcome.Conversation;
        var now = outcome.At.ToUnix();
        if (outcome.WithholdsQueued)
            sql.Withhold.With(now, conversation.Id).ExecuteNonQuery();
        sql.SaveConversation.With(
            seal.Session(conversation), conversation.LastPosition, conversation.LineAddress, conversation.OptedOutAt.ToUnix(),
            conversation.OptOutSource, conversation.LastHeardAt.ToUnix(), conversation.WakeAt.ToUnix(), conversation.CaseId,
            conversation.Id).ExecuteNonQuery();
        if (outcome.Inbound is { } inbound)
            sql.SettleText.With(outcome.GaveUp ? 2 : 1, outcome.InboundPosition, inbound.InboxId).ExecuteNonQuery();
        Queue(outcome, now);
        sql.Explain.With(conversation.Id, outcome.Inbound?.InboxId, now, outcome.ContentVersion, seal.Events(outcome.Events, conversation.Id))
            .ExecuteNonQuery();
        Raise(outcome, now);
    }

    private void Queue(TurnOutcome outcome, long now)
    {
        var position = outcome.Conversation.LastPosition - outcome.Drafts.Count;
        foreach (var draft in outcome.Drafts)
        {
            sql.Queue.With(
                outcome.Conversation.Id, ++position, outcome.Inbound?.InboxId, draft.Kind.ToString(),
                seal.Message(draft.Text, outcome.Conversation.Id), seal.Choices(draft.Choices, outcome.Conversation.Id), draft.Segments,
                draft.Priority(), outcome.QueuedAs, draft.NotBefore.ToUnix() ?? now, outcome.Inbound?.Trace, now).ExecuteNonQuery();
        }
    }

    private void Raise(TurnOutcome outcome, long now)
    {
        var (id, inbox) = (outcome.Conversation.Id, outcome.Inbound?.InboxId);
        if (outcome.Safety is { Verdict: var verdict } notice)
        {
            sql.Notice.With(
                id, inbox, verdict.Category, verdict.Urgency.ToString(), verdict.Unsure ? 1 : 0, notice.ReplyPossible ? 1 : 0,
                seal.Reasons(verdict.Reasons, id), outcome.ContentVersion, now).ExecuteNonQuery();
        }
        foreach (var flag in outcome.Flags)
            sql.Flag.With(id, inbox, flag.Kind, flag.Detail, now).ExecuteNonQuery();
    }

    private void LeaveWaiting(TurnOutcome outcome)
    {
        if (outcome.Inbound is { } inbound)
            sql.LeaveWaiting.With(inbound.InboxId).ExecuteNonQuery();
    }

    private static Conversation Read(SqliteDataReader row, long id, string address) => new()
    {
        Id = id,
        Address = address,
        Channel = Enum.Parse<ChannelKind>(row.GetString(1)),
        LineAddress = row.GetString(2),
        LastPosition = row.GetInt64(4),
        OptedOutAt = UnixTime.FromUnix(row.Long(5)),
        OptOutSource = row.Text(6),
        LastHeardAt = UnixTime.FromUnix(row.GetInt64(7)),
        WakeAt = UnixTime.FromUnix(row.Long(8)),
        CaseId = row.Long(9),
        WorkerId = row.Long(10),
    };

    private Conversation Read(SqliteDataReader row, string address)
    {
        var id = row.GetInt64(0);
        return Read(row, id, address) with { Session = seal.OpenSession(row.Bytes(3), id) };
    }

    private InboundText ReadText(SqliteDataReader row)
    {
        var conversationId = row.GetInt64(1);
        return new InboundText(
            row.GetInt64(0), conversationId, seal.OpenMessage(row.Bytes(2)!, conversationId), row.GetInt32(3), row.Text(4), row.Text(5),
            UnixTime.FromUnix(row.GetInt64(6)), row.GetInt32(7), row.GetInt32(8));
    }
}
