using Npgsql;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Reads the rows that <see cref="PostgresTurnUnit"/> asks for, by position.</summary>
internal static class PostgresTurnRow
{
    public static Conversation Conversation(NpgsqlDataReader row, string address, TurnSeal seal)
    {
        var id = row.GetInt64(0);
        return new Conversation
        {
            Id = id,
            Address = address,
            Channel = Enum.Parse<ChannelKind>(row.GetString(1)),
            LineAddress = row.GetString(2),
            Session = seal.OpenSession(row.IsDBNull(3) ? null : (byte[])row[3], id),
            LastPosition = row.GetInt64(4),
            OptedOutAt = UnixTime.FromUnix(Long(row, 5)),
            OptOutSource = Text(row, 6),
            LastHeardAt = UnixTime.FromUnix(row.GetInt64(7)),
            WakeAt = UnixTime.FromUnix(Long(row, 8)),
            CaseId = Long(row, 9),
            WorkerId = Long(row, 10),
        };
    }

    public static InboundText Text(NpgsqlDataReader row, TurnSeal seal)
    {
        var conversationId = row.GetInt64(1);
        return new InboundText(
            row.GetInt64(0), conversationId, seal.OpenMessage((byte[])row[2], conversationId), row.GetInt32(3), Text(row, 4), Text(row, 5),
            UnixTime.FromUnix(row.GetInt64(6)), row.GetInt32(7), row.GetInt32(8));
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Long(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
