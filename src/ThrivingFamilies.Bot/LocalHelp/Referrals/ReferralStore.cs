using System.Data.Common;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>Referrals as an organisation may see and change them.</summary>
internal sealed class ReferralStore(Database database, TimeProvider clock)
{
    private const string Read = """
        SELECT r.id AS Id, r.state AS State, r.service_id AS ServiceId, d.body AS Body
        FROM referrals r LEFT JOIN directory_rows d ON d.kind = 'services' AND d.id = r.service_id WHERE r.id = @id
        """;

    // The state that was read stands in the condition: of two that answer at once, one wins.
    private const string Move = """
        UPDATE referrals SET state = @state, reason = @reason,
            accepted_at = CASE WHEN @state = 'accepted' THEN @now ELSE accepted_at END, closed_at = CASE WHEN @closed = 1 THEN @now ELSE closed_at END
        WHERE id = @id AND state = @from
        """;

    private const string InsertStep = "INSERT INTO referral_steps (referral_id, state, said_by, reason, at) VALUES (@id, @state, @by, @reason, @now)";

    private const string Confirm = """
        INSERT INTO directory_edits (kind, id, field, value, imported, editor, at)
        SELECT 'services', id, 'assured_date', @day, NULL, 'organisation', @now FROM directory_rows WHERE kind = 'services' AND id = @service AND retired_at IS NULL
        ON CONFLICT (kind, id, field) DO UPDATE SET value = excluded.value, editor = excluded.editor, at = excluded.at
        """;

    private const string ClearAlert = "DELETE FROM directory_edits WHERE kind = 'services' AND id = @service AND field = 'alert' AND editor = 'reports'";

    private const string CloseReports = "UPDATE listing_reports SET closed_at = @now WHERE service_id = @service AND closed_at IS NULL";

    private const string NewVersion = """
        INSERT INTO facts (name, value) VALUES ('directory_version', '1')
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(facts.value AS BIGINT) + 1 AS TEXT)
        """;

    public async Task<ReferralRow?> FindAsync(long id)
    {
        await using var connection = await database.OpenAsync();
        return await connection.QuerySingleOrDefaultAsync<ReferralRow>(Read, new { id });
    }

    /// <returns>False when the referral cannot go there from where it is.</returns>
    public Task<bool> MoveAsync(ReferralRow referral, string state, string by, string? reason) =>
        database.WriteAsync((connection, transaction) => MoveAsync(connection, transaction, referral, state, by, reason, clock.GetUtcNow()));

    /// <summary>The same within a turn's transaction.</summary>
    public static async Task<bool> MoveAsync(DbConnection connection, DbTransaction? transaction, ReferralRow referral, string state, string by, string? reason, DateTimeOffset at)
    {
        if (!ReferralState.After(referral.State).Contains(state))
            return false;
        var values = new { id = referral.Id, from = referral.State, state, by, reason, now = at.ToUnix(), closed = ReferralState.IsClosed(state) ? 1 : 0 };
        if (await connection.ExecuteAsync(Move, values, transaction) == 0)
            return false;
        await connection.ExecuteAsync(InsertStep, values, transaction);
        return true;
    }

    /// <summary>The organisation says that the entry is right: it is checked as of today, and reports against it are closed.</summary>
    public Task<bool> ConfirmAsync(string service) => database.WriteAsync(async (connection, transaction) =>
    {
        var now = clock.GetUtcNow();
        var values = new { service, day = now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), now = now.ToUnix() };
        if (await connection.ExecuteAsync(Confirm, values, transaction) == 0)
            return false;
        await connection.ExecuteAsync(ClearAlert, values, transaction);
        await connection.ExecuteAsync(CloseReports, values, transaction);
        await connection.ExecuteAsync(NewVersion, transaction: transaction);
        return true;
    });
}
