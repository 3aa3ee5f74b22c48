using System.Net;
using System.Text;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Channels.Sms;

public sealed class WebhookTests
{
    [Theory]
    [OnEachDatabase("hi, i need help with my baby", "not a person", "1 ")]
    [OnEachDatabase("hola, necesito ayuda con mi bebé", "no una persona", "1 ")]
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

    [Theory]
    [OnEachDatabase("none")]
    [OnEachDatabase("")]
    [OnEachDatabase("not base 64")]
    [OnEachDatabase("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_wrong_or_missing_signature_is_refused_and_nothing_is_stored(Engine engine, string signature)
    {
        await using var line = await Line.StartAsync(engine);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sms") { Content = new FormUrlEncodedContent(line.Phone().Fields("hi", Some.Sid())) };
        if (signature != "none")
            request.Headers.Add("X-Twilio-Signature", signature);

        using var answer = await line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, await line.CountAsync("conversations"));
        Assert.Equal(0, await line.CountAsync("inbox"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_signature_holds_for_no_other_words_and_no_other_token(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var url = new Uri(Line.PublicUrl, "/sms");
        var fields = line.Phone().Fields("hi", Some.Sid());
        using var changed = SignedPost.Create(FakeCarrier.AuthToken, url, new Uri(line.Address, "/sms"), fields);
        changed.Content = new FormUrlEncodedContent(line.Phone().Fields("STOP", fields["MessageSid"]));
        using var stranger = SignedPost.Create("another token", url, new Uri(line.Address, "/sms"), fields);

        using var toChanged = await line.Http.SendAsync(changed);
        using var toStranger = await line.Http.SendAsync(stranger);

        Assert.Equal(HttpStatusCode.Forbidden, toChanged.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, toStranger.StatusCode);
        Assert.Equal(0, await line.CountAsync("inbox"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_status_callback_needs_a_signature_too(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await line.Phone().AskAsync("hi");
        var sent = line.Carrier.Messages[0];
        using var form = new FormUrlEncodedContent([new("MessageSid", sent.Sid), new("MessageStatus", "failed")]);

        using var answer = await line.Http.PostAsync(sent.StatusCallback!.PathAndQuery, form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, await line.CountAsync("delivery_events"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_same_message_ten_times_at_once_is_one_turn(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        var sid = Some.Sid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => phone.TextAsync("hi", sid)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(1, await line.CountAsync("inbox"));
        Assert.Equal(1, await line.CountAsync("turns"));
        var heard = await phone.HearAsync();
        Assert.Equal(heard.Distinct(), heard);
        Assert.Equal(HttpStatusCode.OK, await phone.TextAsync("hi", sid));
        Assert.Empty(await phone.HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task Texts_of_one_person_are_turned_in_the_order_in_which_they_were_acknowledged(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var people = Enumerable.Range(0, 8).Select(n => line.Phone(Some.PhoneOf(n))).ToArray();

        await Task.WhenAll(people.Select(async phone =>
        {
            for (var i = 0; i < 12; i++)
                Assert.Equal(HttpStatusCode.OK, await phone.TextAsync($"text {i}"));
        }));
        await line.IdleAsync();

        Assert.Equal(0, await line.AskAsync<long>(
            "SELECT COUNT(*) FROM inbox a JOIN inbox b ON a.conversation_id = b.conversation_id AND a.received_at < b.received_at AND a.position > b.position"));
        Assert.Equal(0, await line.AskAsync<long>(
            "SELECT COUNT(*) FROM (SELECT conversation_id FROM transcript GROUP BY conversation_id HAVING COUNT(DISTINCT position) <> MAX(position)) AS gaps"));
    }

    [Theory]
    [OnEachDatabase("MessageSid", "")]
    [OnEachDatabase("MessageSid", "not an id!")]
    [OnEachDatabase("From", "somebody")]
    [OnEachDatabase("To", "")]
    public async Task A_signed_request_that_is_no_text_is_a_bad_request(Engine engine, string field, string value)
    {
        await using var line = await Line.StartAsync(engine);

        var answer = await line.Phone().TextAsync("hi", null, (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer);
        Assert.Equal(0, await line.CountAsync("inbox"));
    }

    [Fact]
    public async Task Behind_a_proxy_the_forwarded_host_and_scheme_are_what_was_signed()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Public:BaseUrl"] = null } });
        var fields = line.Phone().Fields("hi", Some.Sid());
        using var request = SignedPost.Create(FakeCarrier.AuthToken, new Uri("https://line.example.net/sms"), new Uri(line.Address, "/sms"), fields);
        request.Headers.Add("X-Forwarded-Host", "line.example.net");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_public_address_that_is_set_stands_above_what_a_caller_claims_was_forwarded()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var fields = line.Phone().Fields("hi", Some.Sid());
        using var request = SignedPost.Create(FakeCarrier.AuthToken, new Uri("https://line.example.net/sms"), new Uri(line.Address, "/sms"), fields);
        request.Headers.Add("X-Forwarded-Host", "line.example.net");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_carrier_no_webhook_is_believed()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { IsLoopback = true });
        using var request = SignedPost.Create("", new Uri(line.Address, "/sms"), new Uri(line.Address, "/sms"), line.Phone().Fields("hi", Some.Sid()));

        using var answer = await line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var json = new StringContent("""{"Body":"hi"}""", Encoding.UTF8, "application/json");

        using var answer = await line.Http.PostAsync("/sms", json);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
