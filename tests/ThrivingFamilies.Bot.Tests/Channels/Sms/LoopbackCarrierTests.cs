using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Tests.Channels.Contract;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Sms;

public sealed class LoopbackCarrierTests : TextTransportContract
{
    private Line? line;

    public override async ValueTask DisposeAsync()
    {
        if (line is not null)
            await line.DisposeAsync();
    }

    private protected override async Task<ITextTransport> StartAsync()
    {
        line = await Line.StartAsync(Engine.Sqlite, new() { IsLoopback = true });
        return Assert.IsType<LoopbackCarrier>(line.Get<ITextTransport>());
    }
}
