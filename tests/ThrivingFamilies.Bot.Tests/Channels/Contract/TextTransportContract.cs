using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Contract;

/// <summary>What every text transport promises. A further one is tested by deriving from this class.</summary>
public abstract class TextTransportContract : IAsyncDisposable
{
    private static readonly HashSet<string> None = [];

    protected static DateTimeOffset LongAgo { get; } = DateTimeOffset.UnixEpoch;

    private protected abstract Task<ITextTransport> StartAsync();

    [Fact]
    public async Task Each_message_gets_an_id_of_its_own()
    {
        var transport = await StartAsync();

        var first = await transport.SendAsync(Message(1), default);
        var second = await transport.SendAsync(Message(2), default);

        Assert.NotEmpty(first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_message_that_went_out_is_found_by_whoever_sent_it()
    {
        var transport = await StartAsync();
        var sid = await transport.SendAsync(Message(1), default);

        Assert.Equal(sid, await transport.FindSentAsync(Message(1), LongAgo, None, default));
    }

    [Fact]
    public async Task A_message_that_never_went_out_is_not_found()
    {
        var transport = await StartAsync();
        await transport.SendAsync(Message(1), default);

        Assert.Null(await transport.FindSentAsync(Message(2, body: "other words"), LongAgo, None, default));
        Assert.Null(await transport.FindSentAsync(Message(3, to: Some.OtherPhone), LongAgo, None, default));
    }

    [Fact]
    public async Task Another_message_with_the_same_words_is_not_taken_for_it()
    {
        var transport = await StartAsync();
        var sid = await transport.SendAsync(Message(1), default);

        Assert.Null(await transport.FindSentAsync(Message(2), LongAgo, new HashSet<string> { sid }, default));
    }

    [Fact]
    public async Task Words_in_every_script_arrive_as_they_were_written()
    {
        const string Words = "¿Estás bien? 😊 “quotes” & + % = ü\nsecond line";
        var transport = await StartAsync();

        var sid = await transport.SendAsync(Message(1, body: Words), default);

        Assert.Equal(sid, await transport.FindSentAsync(Message(1, body: Words), LongAgo, None, default));
    }

    public abstract ValueTask DisposeAsync();

    private protected static TextMessage Message(long id, string to = Some.Phone, string body = "Are you safe right now?") => new(id, Line.Number, to, body);
}
