using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff.Offers;

/// <summary>The rows of the offers, inside the turn's transaction and under the handoff lock.</summary>
internal sealed class OfferStore(DbConnection connection, DbTransaction? transaction, DateTimeOffset at)
{
    private const string Insert = "INSERT INTO handoff_offers (case_id, worker_id, cycle, at) VALUES (@id, @worker, @cycle, @now)";

    private const string StandingOfCase = "SELECT worker_id FROM handoff_offers WHERE case_id = @id AND answer IS NULL ORDER BY id";

    private const string StandingOfWorker = "SELECT DISTINCT case_id FROM handoff_offers WHERE worker_id = @worker AND answer IS NULL";

    private const string Asked = "SELECT DISTINCT worker_id FROM handoff_offers WHERE case_id = @id AND cycle = @cycle";

    private const string Last = "SELECT case_id FROM handoff_offers WHERE worker_id = @worker AND at > @since ORDER BY id DESC LIMIT 1";

    private const string AnswerOne = "UPDATE handoff_offers SET answer = @answer, answered_at = @now WHERE case_id = @id AND worker_id = @worker AND answer IS NULL";

    private const string AnswerAll = "UPDATE handoff_offers SET answer = @answer, answered_at = @now WHERE case_id = @id AND answer IS NULL";

    private readonly long now = at.ToUnix();

    public Task AddAsync(long id, long worker, long cycle) => connection.ExecuteAsync(Insert, new { id, worker, cycle, now }, transaction);

    /// <summary>Workers who have not answered yet.</summary>
    public async Task<IReadOnlyList<long>> StandingAsync(long id) => (await connection.QueryAsync<long>(StandingOfCase, new { id }, transaction)).AsList();

    /// <summary>Cases that a worker has not answered yet.</summary>
    public async Task<IReadOnlyList<long>> StandingOfAsync(long worker) => (await connection.QueryAsync<long>(StandingOfWorker, new { worker }, transaction)).AsList();

    /// <summary>Workers who were asked in this cycle.</summary>
    public async Task<HashSet<long>> AskedAsync(long id, long cycle) => [.. await connection.QueryAsync<long>(Asked, new { id, cycle }, transaction)];

    /// <summary>The case that a worker was asked about last, within this span.</summary>
    public Task<long?> LastOfAsync(long worker, TimeSpan within) =>
        connection.ExecuteScalarAsync<long?>(Last, new { worker, since = (at - within).ToUnix() }, transaction);

    public Task<int> AnswerAsync(long id, long worker, string answer) => connection.ExecuteAsync(AnswerOne, new { id, worker, answer, now }, transaction);

    public Task<int> AnswerAllAsync(long id, string answer) => connection.ExecuteAsync(AnswerAll, new { id, answer, now }, transaction);
}
