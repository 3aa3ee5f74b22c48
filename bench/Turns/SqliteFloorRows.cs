using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>The rows on SQLite (WAL, synchronous=FULL), by the same statements as the line's.</summary>
internal sealed class SqliteFloorRows : IFloorRows, IDisposable
{
    private readonly SqliteTurnStatements sql;

    public SqliteFloorRows(string path)
    {
        var database = new SqliteDatabase($"Data Source={path}");
        new Migrator(database, TimeProvider.System).ApplyAsync().GetAwaiter().GetResult();
        sql = new SqliteTurnStatements((SqliteConnection)database.OpenAsync().AsTask().GetAwaiter().GetResult());
    }

    public Task CommitAsync(IReadOnlyList<FloorText> texts)
    {
        sql.Begin.ExecuteNonQuery();
        foreach (var text in texts)
            Write(text);
        sql.Commit.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public void Dispose() => sql.Dispose();

    private void Write(FloorText text)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnix();
        var (id, position) = Find(text, now);
        var inbox = sql.StoreText.With(id, text.Sid, FloorSizes.Text, 0, null, null, now).ExecuteScalar();
        if (inbox is null)
            return;
        sql.SaveConversation.With(FloorSizes.Session, position + 3, BenchArguments.LineNumber, null, null, now, null, id).ExecuteNonQuery();
        sql.Queue.With(id, position + 2, inbox, "Reply", FloorSizes.Said, null, 1, 1, 0, now, null, now).ExecuteNonQuery();
        sql.Queue.With(id, position + 3, inbox, "Reply", FloorSizes.Said, FloorSizes.Choices, 1, 1, 0, now, null, now).ExecuteNonQuery();
        sql.Explain.With(id, inbox, now, "0", FloorSizes.Events).ExecuteNonQuery();
    }

    private (long Id, long Position) Find(FloorText text, long now)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.Phone));
        using (var row = sql.FindByAddress.With(hash).ExecuteReader())
        {
            if (row.Read())
                return (row.GetInt64(0), row.GetInt64(4));
        }
        return ((long)sql.BeginConversation.With("Sms", hash, FloorSizes.Address, BenchArguments.LineNumber, now).ExecuteScalar()!, 0);
    }
}
