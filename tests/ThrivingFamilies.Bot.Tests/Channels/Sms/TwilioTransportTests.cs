using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Tests.Channels.Contract;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Channels.Sms;

public sealed class TwilioTransportTests : CarrierTransportContract
{
    [Fact]
    public async Task A_messaging_service_stands_in_for_the_number()
    {
        const string Service = "MGdeadbeefdeadbeefdeadbeefdeadbeef";
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Twilio:MessagingServiceSid"] = Service, ["Twilio:From"] = null } });

        await line.Phone().AskAsync("hi");

        Assert.NotEmpty(line.Carrier.Messages);
        Assert.All(line.Carrier.Messages, message => Assert.Empty(message.From));
        Assert.Empty(line.Carrier.Violations);
    }

    [Fact]
    public async Task With_the_wrong_token_messages_wait_for_the_operator()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Twilio:AuthToken"] = "mistyped" } });
        var transport = Create(line);

        var error = await Assert.ThrowsAsync<SendException>(() => transport.SendAsync(Message(1), default));

        Assert.Equal((SendFault.Retry, 20003), (error.Fault, error.ErrorCode));
    }

    private protected override ITextTransport Create(Line line) => Assert.IsType<TwilioTransport>(line.Get<ITextTransport>());
}
