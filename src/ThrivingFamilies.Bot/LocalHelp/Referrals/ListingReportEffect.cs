using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>"Their number is dead": the first word of it is a task for staff; a second one, from somebody else, puts an alert on the entry.</summary>
internal sealed class ListingReportEffect : IEventEffect
{
    private const int EnoughReporters = 2;

    private const string Insert = """
        INSERT INTO listing_reports (service_id, problem, reporter, at) VALUES (@service, @problem, @reporter, @at) ON CONFLICT DO NOTHING
        """;

    private const string CountReporters = "SELECT COUNT(*) FROM listing_reports WHERE service_id = @service AND problem = @problem AND closed_at IS NULL";

    private const string InsertTask = "INSERT INTO listing_tasks (service_id, kind, detail, at) VALUES (@service, @problem, @detail, @at) ON CONFLICT DO NOTHING";

    // The alert is an edit like those of staff: it outlives an import, and staff take it away when they have checked.
    private const string InsertAlert = """
        INSERT INTO directory_edits (kind, id, field, value, editor, at) VALUES ('services', @service, 'alert', @alert, 'reports', @at) ON CONFLICT DO NOTHING
        """;

    private const string NewVersion = """
        INSERT INTO facts (name, value) VALUES ('directory_version', '1')
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(facts.value AS BIGINT) + 1 AS TEXT)
        """;

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is ListingReported reported ? new Report(reported, outcome) : null;

    private sealed class Report(ListingReported reported, TurnOutcome outcome) : ITurnEffect
    {
        public async Task WriteAsync(TurnScope scope)
        {
            var (service, problem, at) = (reported.ServiceId, reported.Problem, scope.Now.ToUnix());
            await scope.Connection.ExecuteAsync(Insert, new { service, problem, reporter = scope.Seal.Hash(outcome.Conversation.Address), at }, scope.Transaction);
            var reporters = await scope.Connection.ExecuteScalarAsync<long>(CountReporters, new { service, problem }, scope.Transaction);
            await scope.Connection.ExecuteAsync(InsertTask, new { service, problem, detail = (string?)null, at }, scope.Transaction);
            if (reporters < EnoughReporters)
                return;
            var alert = ListingAlert.Of(problem);
            if (await scope.Connection.ExecuteAsync(InsertAlert, new { service, alert, at }, scope.Transaction) > 0)
                await scope.Connection.ExecuteAsync(NewVersion, transaction: scope.Transaction);
        }
    }
}
