using System.Net;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Sms;

public sealed class WebhookTests
{
    [Theory]
    [OnEachDatabase("hi, i need help with my baby", "automated helper", "Text a number")]
    [OnEachDatabase("hola, necesito ayuda con mi bebé", "asistente automático", "Manda un número")]
    public async Task A_signed_text_is_answered_in_the_language_that_it_was_written_in(Engine engine, string text, string disclosure, string menu)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();

        var heard = await phone.AskAsync(text);

        Assert.Contains(disclosure, heard[0], StringComparison.Ordinal);
        Assert.Contains(menu, heard[^1], StringComparison.Ordinal);
        Assert.Empty(line.Carrier.Violations);
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_acknowledgement_says_nothing_itself(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);

        using var answer = await line.PostSignedAsync("/sms", line.Phone().Fields("hi", Some.Sid()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("<Response/>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
