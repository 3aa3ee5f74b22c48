using System.Text.Json;
using ThrivingFamilies.Dialogs.Rendering;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Rendering;

public sealed class SegmentCountTests
{
    [Fact]
    public void Every_published_vector_is_counted_as_the_carrier_counts()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Repository.SharedData("twilio/segment_vectors.json")));

        var wrong = vectors.RootElement.EnumerateArray()
            .Select(vector => (
                name: vector.GetProperty("name").GetString(),
                expected: $"{vector.GetProperty("encoding").GetString()} {vector.GetProperty("segments").GetInt32()}",
                counted: Write(SegmentCount.Of(vector.GetProperty("body").GetString()))))
            .Where(row => row.expected != row.counted).ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_alphabet_is_the_published_one()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Repository.SharedData("twilio/gsm7_table.json")));
        var published = table.RootElement.EnumerateObject().ToDictionary(row => (char)Convert.ToInt32(row.Name[2..], 16), row => row.Value.GetArrayLength());

        Assert.All(published, row => Assert.True(Gsm7.Holds([row.Key]) && Gsm7.Septets(row.Key) == row.Value, $"U+{(int)row.Key:X4}"));
        Assert.DoesNotContain(Enumerable.Range(0, 0xD800).Select(code => (char)code), c => Gsm7.Holds([c]) && !published.ContainsKey(c));
    }

    [Theory]
    [InlineData("", SmsEncoding.Gsm7, 1)]
    [InlineData("¿Qué necesitas, niña?", SmsEncoding.Gsm7, 1)]
    [InlineData("mamá", SmsEncoding.Ucs2, 1)]
    public void Spanish_costs_more_only_with_the_letters_that_the_alphabet_lacks(string text, SmsEncoding encoding, int segments) =>
        Assert.Equal(new(encoding, segments), SegmentCount.Of(text));

    [Theory]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void Plain_letters_fill_160_or_153(int letters, int segments) =>
        Assert.Equal(segments, SegmentCount.Of(new string('a', letters)).Segments);

    [Fact]
    public void An_escape_pair_never_lies_across_two_segments() =>
        Assert.Equal(3, SegmentCount.Of(new string('a', 152) + "€" + new string('a', 152)).Segments);

    [Fact]
    public void A_surrogate_pair_never_lies_across_two_segments() =>
        Assert.Equal(3, SegmentCount.Of(new string('á', 66) + "😀" + new string('á', 66)).Segments);

    private static string Write(SegmentCount count) => $"{(count.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2")} {count.Segments}";
}
