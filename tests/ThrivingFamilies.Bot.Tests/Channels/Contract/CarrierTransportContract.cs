using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Channels.Contract;

/// <summary>What every transport that speaks to Twilio's API promises besides: what each failure means for the next try.</summary>
public abstract class CarrierTransportContract : TextTransportContract
{
    private readonly List<IAsyncDisposable> started = [];

    private protected FakeCarrier Carrier { get; private set; } = null!;

    [Theory]
    [InlineData(nameof(CarrierAct.SlowDown), nameof(SendFault.Retry), 20429)]
    [InlineData(nameof(CarrierAct.OptedOut), nameof(SendFault.OptedOut), 21610)]
    [InlineData(nameof(CarrierAct.BadNumber), nameof(SendFault.Permanent), 21211)]
    [InlineData(nameof(CarrierAct.Refuse), nameof(SendFault.Unknown), 503)]
    [InlineData(nameof(CarrierAct.FailBefore), nameof(SendFault.Unknown), 20500)]
    [InlineData(nameof(CarrierAct.FailAfter), nameof(SendFault.Unknown), 20500)]
    [InlineData(nameof(CarrierAct.DropBefore), nameof(SendFault.Unknown), null)]
    [InlineData(nameof(CarrierAct.DropAfter), nameof(SendFault.Unknown), null)]
    [InlineData(nameof(CarrierAct.HangBefore), nameof(SendFault.Unknown), null)]
    [InlineData(nameof(CarrierAct.HangAfter), nameof(SendFault.Unknown), null)]
    public async Task A_failed_send_says_what_it_means_for_the_next_try(string act, string fault, int? code)
    {
        var transport = await StartAsync();
        Carrier.WhenSending = Mood.First(Enum.Parse<CarrierAct>(act));

        var error = await Assert.ThrowsAsync<SendException>(() => transport.SendAsync(Message(1), default));

        Assert.Equal(Enum.Parse<SendFault>(fault), error.Fault);
        Assert.Equal(code, error.ErrorCode);
        Assert.DoesNotContain(Some.Phone, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Are you safe", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(CarrierAct.SlowDown))]
    [InlineData(nameof(CarrierAct.FailBefore))]
    [InlineData(nameof(CarrierAct.DropBefore))]
    [InlineData(nameof(CarrierAct.HangBefore))]
    public async Task A_question_that_failed_may_be_asked_again(string act)
    {
        var transport = await StartAsync();
        Carrier.WhenListing = Mood.First(Enum.Parse<CarrierAct>(act));

        var error = await Assert.ThrowsAsync<SendException>(() => transport.FindSentAsync(Message(1), LongAgo, new HashSet<string>(), default));

        Assert.Equal(SendFault.Retry, error.Fault);
    }

    [Fact]
    public async Task How_long_the_carrier_wants_to_be_left_alone_is_passed_on()
    {
        var transport = await StartAsync();
        Carrier.RetryAfter = TimeSpan.FromSeconds(17);
        Carrier.WhenSending = Mood.First(CarrierAct.SlowDown);

        var error = await Assert.ThrowsAsync<SendException>(() => transport.SendAsync(Message(1), default));

        Assert.Equal(TimeSpan.FromSeconds(17), error.RetryAfter);
    }

    [Fact]
    public async Task A_carrier_that_cannot_be_reached_surely_took_nothing()
    {
        var transport = await StartAsync();
        await Carrier.DisposeAsync();

        Assert.Equal(SendFault.Retry, (await Assert.ThrowsAsync<SendException>(() => transport.SendAsync(Message(1), default))).Fault);
    }

    [Fact]
    public async Task A_message_from_before_the_first_try_is_not_taken_for_it()
    {
        var transport = await StartAsync();
        await transport.SendAsync(Message(1), default);

        Assert.Null(await transport.FindSentAsync(Message(1), Some.Now.AddMinutes(5), new HashSet<string>(), default));
    }

    [Fact]
    public async Task A_message_that_we_received_is_not_taken_for_one_that_we_sent()
    {
        var transport = await StartAsync();
        Carrier.Record(Some.Phone, Line.Number, "Are you safe right now?");

        Assert.Null(await transport.FindSentAsync(Message(1), LongAgo, new HashSet<string>(), default));
    }

    [Fact]
    public async Task Every_request_is_as_the_carriers_description_says()
    {
        Repository.SharedData(MessagesDescription.File);
        var transport = await StartAsync();

        await transport.SendAsync(Message(1), default);
        await transport.FindSentAsync(Message(1), LongAgo, new HashSet<string>(), default);

        Assert.Empty(Carrier.Violations);
        Assert.Equal($"/sms/status?m=1", Assert.Single(Carrier.Messages).StatusCallback?.PathAndQuery);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var one in started)
            await one.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the transport under test, with the fake carrier at <see cref="Carrier"/>.</summary>
    private protected abstract ITextTransport Create(Line line);

    private protected override async Task<ITextTransport> StartAsync()
    {
        var line = await Line.StartAsync(Engine.Sqlite);
        started.Add(line);
        Carrier = line.Carrier;
        return Create(line);
    }
}
