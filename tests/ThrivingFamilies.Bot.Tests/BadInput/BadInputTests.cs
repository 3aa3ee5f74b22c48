using System.Globalization;
using System.Net;
using System.Text;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.BadInput;

/// <summary>LINE_BAD_INPUT=10000 is the long form: so many requests in all, on each database. Seeded: a failure names the request that caused it.</summary>
public sealed class BadInputTests
{
    private const int Seed = 20261122;

    private static int Each => (int.TryParse(Environment.GetEnvironmentVariable("LINE_BAD_INPUT"), CultureInfo.InvariantCulture, out var all) ? all : 1500) / 3;

    private static string[] Paths { get; } = ["/sms", "/sms/status?m=1"];

    [Theory]
    [OnEachDatabase]
    public async Task Whatever_bytes_come_without_a_valid_signature_nothing_fails_and_nothing_is_stored(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Public:BaseUrl"] = null } }); // the Host header is believed, and spoilt too
        var chance = new Random(Seed);
        var mutation = new Mutation(chance);
        var answered = 0;
        for (var i = 0; i < Each; i++)
        {
            var path = Paths[chance.Next(Paths.Length)];
            var fields = line.Phone(Some.PhoneOf(i)).Fields("hi", Some.Sid());
            var request = mutation.Spoil(Request(path, fields, SignedPost.Sign("somebody else's token", $"{Line.PublicUrl}{path[1..]}", fields)));

            var status = await RawHttp.SendAsync(line.Address, request);

            answered += status is null ? 0 : 1;
            // 505 is the server's answer to bytes that are no HTTP at all.
            Assert.True(status is null or < 500 or 505, $"Request {i} was answered with {status}:\n{Encoding.Latin1.GetString(request)}\n{line.Logs.Text[^Math.Min(4000, line.Logs.Text.Length)..]}");
        }
        Assert.True(answered > Each / 2, $"{answered} of {Each} requests were answered at all");
        await NothingStoredAsync(line);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_signed_body_that_was_changed_on_its_way_is_refused(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var chance = new Random(Seed + 1);
        var mutation = new Mutation(chance);
        for (var i = 0; i < Each; i++)
        {
            var fields = line.Phone(Some.PhoneOf(i)).Fields("¿me ayudan? & más", Some.Sid());
            var signature = SignedPost.Sign(FakeCarrier.AuthToken, new Uri(Line.PublicUrl, "/sms").OriginalString, fields);
            var body = mutation.Spoil(await new FormUrlEncodedContent(fields).ReadAsByteArrayAsync());
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sms") { Content = new ByteArrayContent(body) };
            request.Headers.Add("X-Twilio-Signature", signature);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", chance.Next(8) == 0 ? Ascii(mutation.Spoil("application/x-www-form-urlencoded; charset=utf-8")) : "application/x-www-form-urlencoded");

            using var answer = await line.Http.SendAsync(request);

            Assert.True((int)answer.StatusCode < 500, $"Request {i} was answered with {answer.StatusCode}: {request.Content.Headers}{Encoding.Latin1.GetString(body)}\n{line.Logs.Text[^Math.Min(4000, line.Logs.Text.Length)..]}");
            Assert.True(answer.StatusCode != HttpStatusCode.OK || IsStill(signature, body), $"Request {i} was believed: {Encoding.Latin1.GetString(body)}");
        }
        Assert.True(await line.CountAsync("inbox") < Each / 10);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Odd_fields_with_a_valid_signature_fail_nowhere(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var chance = new Random(Seed + 2);
        var mutation = new Mutation(chance);
        for (var i = 0; i < Each; i++)
        {
            var path = Paths[chance.Next(Paths.Length)] + (chance.Next(4) == 0 ? Uri.EscapeDataString(mutation.Spoil("1")) : "");
            var fields = line.Phone(Some.PhoneOf(i)).Fields("hi", Some.Sid());
            foreach (var (name, value) in new[] { ("OptOutType", "STOP"), ("MessageStatus", "sent"), ("ErrorCode", "30003"), ("NumMedia", "1") })
                fields[name] = value;
            for (var times = chance.Next(1, 4); times > 0; times--)
            {
                var name = fields.Keys.ElementAt(chance.Next(fields.Count));
                if (chance.Next(5) > 0)
                    fields[name] = mutation.Spoil(fields[name]);
                else if (fields.Remove(name, out var value))
                    fields[mutation.Spoil(name)] = value;
            }
            using var answer = await line.PostSignedAsync(path, fields);

            Assert.True((int)answer.StatusCode < 500, $"Request {i} was answered with {answer.StatusCode}: {path} {string.Join(" & ", fields)}\n{line.Logs.Text[^Math.Min(4000, line.Logs.Text.Length)..]}");
        }
        Assert.Equal(0, await line.CountAsync("inbox", "state = 2")); // nor does any turn
    }

    [Fact]
    public async Task A_request_that_is_far_too_big_is_not_read_to_its_end()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var fields = line.Phone().Fields(new string('a', 1_000_000), Some.Sid());

        var status = await RawHttp.SendAsync(line.Address, Request("/sms", fields, SignedPost.Sign(FakeCarrier.AuthToken, new Uri(Line.PublicUrl, "/sms").OriginalString, fields)));

        Assert.True(status is null or 400 or 413, $"It was answered with {status}");
        await NothingStoredAsync(line);
    }

    private static async Task NothingStoredAsync(Line line)
    {
        foreach (var table in new[] { "conversations", "inbox", "outbox", "turns", "delivery_events", "staff_flags" })
            Assert.Equal(0, await line.CountAsync(table));
    }

    // What a header may hold at all.
    private static string Ascii(string text) => new([.. text.Where(letter => letter is >= ' ' and <= '~')]);

    // The carrier signs names and values without what parts them: "ToCountry=US" and "ToCountryUS" are one to it.
    private static bool IsStill(string signature, byte[] body)
    {
        var fields = Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), pair.Length > 1 ? WebUtility.UrlDecode(pair[1]) : ""));
        return SignedPost.Sign(FakeCarrier.AuthToken, new Uri(Line.PublicUrl, "/sms").OriginalString, fields.Distinct()) == signature;
    }

    private static byte[] Request(string path, Dictionary<string, string> fields, string signature)
    {
        var body = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        return Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: line.example.org\r\nX-Twilio-Signature: {signature}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
    }
}
