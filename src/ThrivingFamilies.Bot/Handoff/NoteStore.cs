using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What workers write that no family reads, what is held back until they say for whom it is, and who else is in a case.</summary>
internal sealed class NoteStore(DbConnection connection, DbTransaction? transaction, TurnSeal seal, DateTimeOffset at)
{
    private const string Hold = "INSERT INTO handoff_held (worker_id, inbox_id, body, at) VALUES (@worker, @inbox, @body, @now)";

    private const string Held = "SELECT id AS Id, inbox_id AS Inbox, body AS Body, at AS At FROM handoff_held WHERE worker_id = @worker ORDER BY id";

    private const string Release = "DELETE FROM handoff_held WHERE worker_id = @worker";

    private const string AddNote = "INSERT INTO handoff_notes (case_id, worker_id, kind, body, at) VALUES (@id, @worker, @kind, @body, @now)";

    private const string NotesOf = "SELECT body FROM handoff_notes WHERE case_id = @id AND kind = 'note' ORDER BY id";

    private const string Join = "INSERT INTO handoff_guests (case_id, worker_id, joined_at) VALUES (@id, @worker, @now)";

    private const string Leave = "UPDATE handoff_guests SET left_at = @now WHERE case_id = @id AND left_at IS NULL AND (@worker = 0 OR worker_id = @worker)";

    private const string GuestsOf = "SELECT worker_id FROM handoff_guests WHERE case_id = @id AND left_at IS NULL ORDER BY id";

    private const string AskDebrief = "INSERT INTO handoff_debriefs (case_id, worker_id, asked_at) VALUES (@id, @worker, @now)";

    private const string AnswerDebrief = """
        UPDATE handoff_debriefs SET outcome = COALESCE(@outcome, outcome), feeling = COALESCE(@feeling, feeling), answered_at = @now WHERE case_id = @id AND worker_id = @worker
        """;

    private const string ClaimTimes = """
        SELECT claimed_at - opened_at FROM handoffs WHERE claimed_at IS NOT NULL AND opened_at > @since AND crisis = @crisis ORDER BY 1
        """;

    private const string Sealed = "SELECT id AS Id, body AS Body FROM handoff_notes WHERE case_id = @id";

    private const string Reseal = "UPDATE handoff_notes SET body = @body WHERE id = @id";

    private readonly long now = at.ToUnix();

    public Task HoldAsync(long worker, long conversation, long inbox, string text) =>
        connection.ExecuteAsync(Hold, new { worker, inbox, body = seal.Message(text, conversation), now }, transaction);

    /// <summary>Takes what was held, in order; it is held no more.</summary>
    public async Task<IReadOnlyList<(long Inbox, string Text, long At)>> TakeHeldAsync(long worker, long conversation)
    {
        var rows = (await connection.QueryAsync<(long Id, long Inbox, byte[] Body, long At)>(Held, new { worker }, transaction)).AsList();
        await connection.ExecuteAsync(Release, new { worker }, transaction);
        return rows.ConvertAll(row => (row.Inbox, seal.OpenMessage(row.Body, conversation), row.At));
    }

    public Task AddAsync(Case about, long worker, string kind, string text) =>
        connection.ExecuteAsync(AddNote, new { id = about.Id, worker, kind, body = seal.Note(text, about.ConversationId), now }, transaction);

    public async Task<IReadOnlyList<string>> OfAsync(Case about) =>
        [.. (await connection.QueryAsync<byte[]>(NotesOf, new { id = about.Id }, transaction)).Select(body => seal.OpenNote(body, about.ConversationId))];

    /// <summary>Seals the notes of a case for the conversation in which it goes on.</summary>
    public async Task MoveAsync(Case from, long toConversation)
    {
        foreach (var (id, body) in (await connection.QueryAsync<(long Id, byte[] Body)>(Sealed, new { id = from.Id }, transaction)).AsList())
            await connection.ExecuteAsync(Reseal, new { id, body = seal.Note(seal.OpenNote(body, from.ConversationId), toConversation) }, transaction);
    }

    public Task JoinAsync(long id, long worker) => connection.ExecuteAsync(Join, new { id, worker, now }, transaction);

    /// <param name="worker">0 for everybody.</param>
    public Task LeaveAsync(long id, long worker) => connection.ExecuteAsync(Leave, new { id, worker, now }, transaction);

    public async Task<IReadOnlyList<long>> GuestsAsync(long id) => (await connection.QueryAsync<long>(GuestsOf, new { id }, transaction)).AsList();

    public Task AskDebriefAsync(long id, long worker) => connection.ExecuteAsync(AskDebrief, new { id, worker, now }, transaction);

    public Task AnswerDebriefAsync(long id, long worker, int? outcome, int? feeling) =>
        connection.ExecuteAsync(AnswerDebrief, new { id, worker, outcome, feeling, now }, transaction);

    /// <summary>How long families waited for a worker lately, shortest first, in milliseconds.</summary>
    public async Task<IReadOnlyList<long>> ClaimTimesAsync(DateTimeOffset since, bool crisis) =>
        (await connection.QueryAsync<long>(ClaimTimes, new { since = since.ToUnix(), crisis = crisis ? 1 : 0 }, transaction)).AsList();
}
