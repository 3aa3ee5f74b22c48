using Microsoft.Data.Sqlite;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The prepared statements of a turn on SQLite, and the connection they belong to.</summary>
internal sealed class SqliteTurnStatements : IDisposable
{
    private readonly List<SqliteCommand> commands = [];

    public SqliteTurnStatements(SqliteConnection connection)
    {
        Connection = connection;
        Begin = Prepare("BEGIN IMMEDIATE");
        Commit = Prepare("COMMIT");
        Rollback = Prepare("ROLLBACK");
        Savepoint = Prepare("SAVEPOINT turn");
        Release = Prepare("RELEASE turn");
        RollbackTurn = Prepare("ROLLBACK TO turn");
        FindByAddress = Prepare("""
            SELECT id, channel, line_address, session, last_position, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id, worker_id
            FROM conversations WHERE address_hash = $hash
            """, "$hash");
        FindById = Prepare("""
            SELECT id, channel, line_address, session, last_position, opted_out_at, opt_out_source, last_heard_at, wake_at, case_id, worker_id, address, address_hash
            FROM conversations WHERE id = $id
            """, "$id");
        BeginConversation = Prepare("""
            INSERT INTO conversations (channel, address_hash, address, line_address, last_heard_at, created_at)
            VALUES ($channel, $hash, $address, $line_address, $now, $now) RETURNING id
            """, "$channel", "$hash", "$address", "$line_address", "$now");
        // Stored as turned at once: the turn follows in the same transaction, and its failure sets the row back to waiting.
        StoreText = Prepare("""
            INSERT INTO inbox (conversation_id, provider_message_id, body, media_count, opt_out_type, trace, received_at, state)
            VALUES ($conversation, $sid, $body, $media, $opt_out_type, $trace, $received_at, 1)
            ON CONFLICT (provider_message_id) DO NOTHING RETURNING id
            """, "$conversation", "$sid", "$body", "$media", "$opt_out_type", "$trace", "$received_at");
        Waiting = Prepare("""
            SELECT id, conversation_id, body, media_count, opt_out_type, trace, received_at, attempts, picks
            FROM inbox WHERE conversation_id = $conversation AND state = 0 ORDER BY id
            """, "$conversation");
        SaveConversation = Prepare("""
            UPDATE conversations SET session = $session, last_position = $last_position, line_address = $line_address, opted_out_at = $opted_out_at,
                opt_out_source = $opt_out_source, last_heard_at = $last_heard_at, wake_at = $wake_at, case_id = $case
            WHERE id = $id
            """, "$session", "$last_position", "$line_address", "$opted_out_at", "$opt_out_source", "$last_heard_at", "$wake_at", "$case", "$id");
        SettleText = Prepare("UPDATE inbox SET state = $state, position = $position WHERE id = $id", "$state", "$position", "$id");
        RecordFailure = Prepare("""
            UPDATE inbox SET state = 0, attempts = attempts + 1, next_attempt_at = $next, failure = $failure WHERE id = $id
            """, "$next", "$failure", "$id");
        LeaveWaiting = Prepare("UPDATE inbox SET state = 0 WHERE id = $id", "$id");
        Queue = Prepare("""
            INSERT INTO outbox (conversation_id, position, inbox_id, kind, body, choices, segments, priority, state, next_attempt_at, trace, created_at)
            VALUES ($conversation, $position, $inbox, $kind, $body, $choices, $segments, $priority, $state, $not_before, $trace, $now)
            """, "$conversation", "$position", "$inbox", "$kind", "$body", "$choices", "$segments", "$priority", "$state", "$not_before", "$trace", "$now");
        Withhold = Prepare("UPDATE outbox SET state = 5, settled_at = $now WHERE conversation_id = $conversation AND state = 0", "$now", "$conversation");
        Explain = Prepare("""
            INSERT INTO turns (conversation_id, inbox_id, at, content_version, events) VALUES ($conversation, $inbox, $now, $content_version, $events)
            """, "$conversation", "$inbox", "$now", "$content_version", "$events");
        Notice = Prepare("""
            INSERT INTO safety_notices (conversation_id, inbox_id, category, urgency, unsure, reply_possible, reasons, content_version, at)
            VALUES ($conversation, $inbox, $category, $urgency, $unsure, $reply_possible, $reasons, $content_version, $now)
            """, "$conversation", "$inbox", "$category", "$urgency", "$unsure", "$reply_possible", "$reasons", "$content_version", "$now");
        Flag = Prepare("""
            INSERT INTO staff_flags (conversation_id, inbox_id, kind, detail, at) VALUES ($conversation, $inbox, $kind, $detail, $now)
            """, "$conversation", "$inbox", "$kind", "$detail", "$now");
    }

    public SqliteConnection Connection { get; }

    public SqliteCommand Begin { get; }

    public SqliteCommand Commit { get; }

    public SqliteCommand Rollback { get; }

    public SqliteCommand Savepoint { get; }

    public SqliteCommand Release { get; }

    public SqliteCommand RollbackTurn { get; }

    public SqliteCommand FindByAddress { get; }

    public SqliteCommand FindById { get; }

    public SqliteCommand BeginConversation { get; }

    public SqliteCommand StoreText { get; }

    public SqliteCommand Waiting { get; }

    public SqliteCommand SaveConversation { get; }

    public SqliteCommand SettleText { get; }

    public SqliteCommand RecordFailure { get; }

    public SqliteCommand LeaveWaiting { get; }

    public SqliteCommand Queue { get; }

    public SqliteCommand Withhold { get; }

    public SqliteCommand Explain { get; }

    public SqliteCommand Notice { get; }

    public SqliteCommand Flag { get; }

    public void Dispose()
    {
        foreach (var command in commands)
            command.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        command.Prepare();
        commands.Add(command);
        return command;
    }
}
