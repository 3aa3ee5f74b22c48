using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>What a talk looks up and puts into the database in memory.</summary>
internal sealed class TalkRows(TalkHouse house)
{
    private const string Find = """
        SELECT id AS Id, channel AS Channel, session AS Session, opted_out_at AS OptedOutAt FROM conversations WHERE address_hash = @hash
        """;

    private const string Add = """
        INSERT INTO conversations (channel, address_hash, address, line_address, session, last_heard_at, created_at)
        VALUES (@channel, @hash, @address, 'line', NULL, @now, @now) RETURNING id
        """;

    private const string SaveSession = "UPDATE conversations SET session = @session WHERE id = @id";

    private const string SaveChannel = "UPDATE conversations SET channel = @channel WHERE address_hash = @hash";

    private const string DueErrands = "SELECT DISTINCT conversation_id FROM errands WHERE state = 0 AND due_at <= @now";

    private const string DueWakes = "SELECT id FROM conversations WHERE wake_at <= @now";

    private const string Next = """
        SELECT MIN(at) FROM (SELECT MIN(due_at) AS at FROM errands WHERE state = 0 UNION ALL SELECT MIN(wake_at) FROM conversations) AS due
        """;

    // What an opted-out person would not be sent is not shown either.
    private const string FreshRows = """
        SELECT o.id AS Id, o.conversation_id AS Conversation, o.kind AS Kind, o.body AS Body, o.choices AS Choices, o.segments AS Segments, c.address AS Address, c.address_hash AS Hash
        FROM outbox o JOIN conversations c ON c.id = o.conversation_id
        WHERE o.id > @last AND o.state <> 5 AND (c.opted_out_at IS NULL OR o.kind = 'OptOutConfirmation') ORDER BY o.id
        """;

    private const string AddressOf = "SELECT address AS Address, address_hash AS Hash FROM conversations WHERE id = @id";

    private const string Post = """
        INSERT INTO errands (conversation_id, kind, payload, due_at, created_at) VALUES (@id, @kind, @payload, @now, @now)
        """;

    private long shown;

    private TurnSeal Seal => house.Get<TurnSeal>();

    private long Now => house.Get<TimeProvider>().GetUtcNow().ToUnix();

    public void Begin(string phone, long seed)
    {
        var hash = Seal.Hash(phone);
        var id = Write<long>(Add, new { channel = nameof(ChannelKind.Sms), hash, address = Seal.Address(phone, hash), now = Now });
        Write<int>(SaveSession, new { session = Sealed(id, Session.New(seed)), id });
    }

    public ChannelKind ChannelOf(string phone) => Row(phone) is { } row ? Enum.Parse<ChannelKind>(row.Channel) : ChannelKind.Sms;

    public void SetChannel(string phone, ChannelKind channel) => Write<int>(SaveChannel, new { channel = channel.ToString(), hash = Seal.Hash(phone) });

    public string PhoneOf(long conversation) => Read<Outgoing>(AddressOf, new { id = conversation }).ConvertAll(row => Seal.OpenAddress(row.Address, row.Hash)).Single();

    public bool IsOptedOut(string phone) => Row(phone)?.OptedOutAt is not null;

    public void ChangeSession(string phone, Func<Session, Session> change)
    {
        if (Row(phone) is { } row)
            Write<int>(SaveSession, new { session = Sealed(row.Id, change(Session.Parse(Seal.OpenSession(row.Session, row.Id)!))), id = row.Id });
    }

    public void Leave(string phone, Word word)
    {
        if (Row(phone) is { } row)
            Write<int>(Post, new { id = row.Id, kind = WordErrand.Name, payload = Seal.Errand(word.ToJson(), row.Id), now = Now });
    }

    public List<PumpItem> Due(DateTimeOffset now)
    {
        var at = new { now = now.ToUnix() };
        return [.. Read<long>(DueErrands, at).Select(id => (PumpItem)new PumpItem.Errands(id)), .. Read<long>(DueWakes, at).Select(id => new PumpItem.Wake(id))];
    }

    public DateTimeOffset? NextDue() => UnixTime.FromUnix(Read<long?>(Next, null).Single());

    /// <summary>What reached anybody since the last time.</summary>
    public IReadOnlyList<TalkMessage> Fresh(Func<string, string> nameOf)
    {
        var fresh = Read<Outgoing>(FreshRows, new { last = shown });
        shown = fresh.Count == 0 ? shown : fresh[^1].Id;
        return [.. fresh.Select(row => new TalkMessage(
            nameOf(Seal.OpenAddress(row.Address, row.Hash)), Enum.Parse<MessageKind>(row.Kind), Seal.OpenMessage(row.Body, row.Conversation),
            Seal.OpenChoices(row.Choices, row.Conversation), (int)row.Segments))];
    }

    private byte[]? Sealed(long id, Session session) =>
        Seal.Session(new Conversation { Id = id, Channel = ChannelKind.Sms, Address = "", LineAddress = "", Session = session.ToJson() });

    private Person? Row(string phone) => Read<Person>(Find, new { hash = Seal.Hash(phone) }).SingleOrDefault();

    private List<T> Read<T>(string sql, object? values)
    {
        using var connection = house.Get<Database>().OpenAsync().AsTask().GetAwaiter().GetResult();
        return connection.Query<T>(sql, values).AsList();
    }

    private T? Write<T>(string sql, object values) =>
        house.Get<Database>().WriteAsync((connection, transaction) => connection.ExecuteScalarAsync<T>(sql, values, transaction)).GetAwaiter().GetResult();

    private sealed class Person
    {
        public long Id { get; init; }

        public string Channel { get; init; } = "";

        public byte[]? Session { get; init; }

        public long? OptedOutAt { get; init; }
    }

    private sealed class Outgoing
    {
        public long Id { get; init; }

        public long Conversation { get; init; }

        public string Kind { get; init; } = "";

        public byte[] Body { get; init; } = [];

        public byte[]? Choices { get; init; }

        public long Segments { get; init; }

        public byte[] Address { get; init; } = [];

        public byte[] Hash { get; init; } = [];
    }
}
