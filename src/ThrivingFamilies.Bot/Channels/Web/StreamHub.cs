using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>The open streams of this process, by conversation. Holds no messages: a stream reads them from the database at its own client's pace.</summary>
internal sealed class StreamHub
{
    private readonly Dictionary<long, List<StreamSeat>> seats = [];
    private readonly Lock gate = new();
    private readonly int perConversation;

    public StreamHub(TranscriptSignal signal, IOptions<WebOptions> options)
    {
        perConversation = options.Value.StreamsPerConversation;
        signal.Grew += Ring;
    }

    public int Count
    {
        get
        {
            lock (gate)
                return seats.Values.Sum(list => list.Count);
        }
    }

    /// <returns>Null when the conversation has as many streams as it may.</returns>
    public StreamSeat? Sit(long conversation)
    {
        lock (gate)
        {
            var list = seats.TryGetValue(conversation, out var known) ? known : seats[conversation] = new List<StreamSeat>(1);
            if (list.Count >= perConversation)
                return null;
            var seat = new StreamSeat(conversation);
            list.Add(seat);
            return seat;
        }
    }

    public void Rise(StreamSeat seat)
    {
        lock (gate)
        {
            if (seats.TryGetValue(seat.Conversation, out var list) && list.Remove(seat) && list.Count == 0)
                seats.Remove(seat.Conversation);
        }
        seat.Dispose();
    }

    public void Ring(long conversation)
    {
        foreach (var seat in SeatsOf(conversation))
            seat.Ring();
    }

    /// <summary>Ends the streams of a conversation that its visitor left for good.</summary>
    public void Dismiss(long conversation)
    {
        foreach (var seat in SeatsOf(conversation))
            seat.Dismiss();
    }

    /// <summary>Rings where the database holds more than went out.</summary>
    public void RingBeyond(long conversation, long lastPosition)
    {
        foreach (var seat in SeatsOf(conversation))
        {
            if (seat.Seen < lastPosition)
                seat.Ring();
        }
    }

    /// <returns>The conversations that somebody has open here.</returns>
    public IReadOnlyList<long> Watched()
    {
        lock (gate)
            return [.. seats.Keys];
    }

    private StreamSeat[] SeatsOf(long conversation)
    {
        lock (gate)
            return seats.TryGetValue(conversation, out var list) ? [.. list] : [];
    }
}
