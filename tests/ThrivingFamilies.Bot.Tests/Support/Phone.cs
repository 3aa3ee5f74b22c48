using System.Net;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A person's phone: texts the line through the carrier's webhook, and reads what the carrier brought.</summary>
internal sealed class Phone(Line line, string number)
{
    private int read;

    public string Number => number;

    /// <summary>Everything that reached this phone, oldest first.</summary>
    public IReadOnlyList<string> Texts => [.. line.Carrier.To(number).Select(message => message.Body)];

    /// <returns>What the line answered the carrier.</returns>
    public async Task<HttpStatusCode> TextAsync(string body, string? sid = null, params (string Name, string Value)[] more)
    {
        var fields = Fields(body, sid ?? Some.Sid());
        foreach (var (name, value) in more)
            fields[name] = value;
        using var answer = await line.PostSignedAsync("/sms", fields);
        return answer.StatusCode;
    }

    /// <summary>Texts, and waits for the answer.</summary>
    /// <returns>What came back, a message each.</returns>
    public async Task<IReadOnlyList<string>> AskAsync(string body, params (string Name, string Value)[] more)
    {
        Assert.Equal(HttpStatusCode.OK, await TextAsync(body, null, more));
        return await HearAsync();
    }

    /// <returns>What came since the last time, once the line has nothing more to send.</returns>
    public async Task<IReadOnlyList<string>> HearAsync()
    {
        await line.IdleAsync();
        var fresh = Texts.Skip(read).ToArray();
        read += fresh.Length;
        return fresh;
    }

    /// <summary>The form that the carrier would post for a text.</summary>
    public Dictionary<string, string> Fields(string body, string sid) => new()
    {
        ["ToCountry"] = "US",
        ["SmsMessageSid"] = sid,
        ["NumMedia"] = "0",
        ["SmsSid"] = sid,
        ["SmsStatus"] = "received",
        ["Body"] = body,
        ["To"] = Line.Number,
        ["NumSegments"] = "1",
        ["MessageSid"] = sid,
        ["AccountSid"] = Carrier.FakeCarrier.AccountSid,
        ["From"] = number,
        ["ApiVersion"] = "2010-04-01",
    };
}
