using System.Text.Json;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Sms;

public sealed class TwilioSignatureTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void The_carriers_own_vectors_are_judged_as_the_carrier_judges_them()
    {
        var vectors = JsonSerializer.Deserialize<SignatureVector[]>(File.ReadAllText(Repository.SharedData("twilio/signature_vectors.json")), Json)!;

        var misjudged = vectors.Where(vector => Judge(vector) != vector.Valid).Select(vector => vector.Name);

        Assert.True(vectors.Length >= 10);
        Assert.Empty(misjudged);
    }

    [Fact]
    public void A_url_with_a_port_may_have_been_signed_without_it_and_the_other_way_round()
    {
        var signature = new TwilioSignature("token");
        KeyValuePair<string, string>[] fields = [new("Body", "hi")];

        Assert.True(signature.IsValid(new Uri("https://a.example:8443/sms"), fields, SignedPost.Sign("token", "https://a.example/sms", fields)));
        Assert.True(signature.IsValid(new Uri("https://a.example/sms"), fields, SignedPost.Sign("token", "https://a.example:443/sms", fields)));
        Assert.False(signature.IsValid(new Uri("https://a.example/sms"), fields, SignedPost.Sign("token", "https://a.example:8443/sms", fields)));
    }

    [Fact]
    public void Fields_are_signed_in_the_order_of_their_bytes_whatever_order_they_came_in()
    {
        KeyValuePair<string, string>[] fields = [new("a", "1"), new("B", "2"), new("_", "3")];

        Assert.True(new TwilioSignature("token").IsValid(new Uri("https://a.example/sms"), fields.Reverse(), SignedPost.Sign("token", "https://a.example/sms", fields)));
    }

    private static bool Judge(SignatureVector vector) => new TwilioSignature(vector.Auth_token).IsValid(
        new Uri(vector.Request_url), vector.Params.Select(pair => KeyValuePair.Create(pair[0], pair[1])), vector.Signature);
}
